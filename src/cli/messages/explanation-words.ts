/** The words around the stories of codes: headings of the groups of codes, by letter and first digit. */
export interface ExplanationWords {
  readonly example: string;
  readonly groups: Readonly<Record<'1' | '2' | '3' | '4' | 'F1' | 'F2' | 'F3' | 'F4', string>>;
}
