/** The fields of an area code that rules may compare: GB/T 2260, first two, four and six digits. */
export type AreaFields = {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
};

/** Whether the text has the form of a GB/T 2260 code; withdrawn codes and whole provinces are codes too. */
export function isAreaCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text);
}

/** The area with its province, city and district as codes of two, four and six digits. */
export function areaFields(code: string): AreaFields {
  return { code, province: code.slice(0, 2), city: code.slice(0, 4), district: code.slice(0, 6) };
}
