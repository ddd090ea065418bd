import { ProblemError } from '../../platform/problem-error.ts';

/** A mainland mobile number: eleven digits, beginning with 1 and a second digit from 3 to 9. */
export function parsePhone(input: string): string | null {
  const digits = input
    .normalize('NFKC')
    .replace(/[\s\-()]/g, '')
    .replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** What may be shown of a phone: 138****5678. */
export const phoneHint = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A number that somebody typed, or a refusal at its field. */
export function phoneOf(input: string): string {
  const phone = parsePhone(input);
  if (!phone) throw new ProblemError('phone-format', { errors: [{ path: '/phone', code: 'phone-format' }] });
  return phone;
}
