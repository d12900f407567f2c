/** The properties of a font in the order of the schema (ECMA-376 part 1, CT_Font). */
const ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/**
 * Puts the properties of every font of a table of styles in the order of the schema, which exceljs does not keep.
 *
 * @param xml a part of styles whose fonts hold empty elements alone, as exceljs writes them
 */
export function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, properties: string) => {
    const tags = properties.match(/<[^>]+>/g) ?? [];
    return `<font>${tags.toSorted((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`;
  });
}

function placeOf(tag: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');
}
