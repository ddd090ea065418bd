/**
 * Errors of one room: stable code → HTTP status → what to tell the person, in both languages. A text says what was
 * wrong and what to do; it never carries a name, a number or a phone. A code belongs to one room only.
 */
export type Catalogue = Readonly<
  Record<string, { readonly status: number; readonly zh: string; readonly en: string }>
>;
