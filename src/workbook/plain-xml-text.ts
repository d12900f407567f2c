const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text that stands in XML between tags or in quotes, with line feeds for line ends. */
export function plainXmlText(xml: string): string {
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()]!;
      const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : String(whole);
    });
}
