/** A mainland mobile number as people type it: blanks, hyphens, full-width digits and +86 are put right. */
export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/^(\+86|0086)/, '');
}

export const isPhone = (normalised: string): boolean => /^1\d{10}$/.test(normalised);

/** `138 1234 5678` */
export const formatPhone = (normalised: string): string =>
  normalised.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** The digits of a one-time code, however it was pasted. */
export const normaliseCode = (text: string): string => text.normalize('NFKC').replaceAll(/[^\d]/g, '');
