import type { DocumentProblem } from './document-problems.ts';
import type { ParsedDocument } from './parse-document.ts';

/**
 * Reads a normalised passport number with its issuing country. Passports have no common check digit outside
 * the machine-readable zone, so only the form is checked: strictly for China, 5 to 20 letters and digits for
 * everyone else. The country is any three letters: the list of countries is the caller's.
 */
export function parsePassport(number: string, country: string | undefined): ParsedDocument {
  const issuer = (country ?? '').trim().toUpperCase();
  const problems: DocumentProblem[] = [];
  if (issuer === '') problems.push('passport-country-missing');
  else if (!/^[A-Z]{3}$/.test(issuer)) problems.push('passport-country-format');
  if (!/^[A-Z0-9]{5,20}$/.test(number)) problems.push('passport-format');
  else if (issuer === 'CHN' && !/^(E\d{8}|E[A-Z]\d{7}|G\d{8})$/.test(number)) {
    problems.push('passport-format-china');
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: { type: 'passport', number, country: issuer } };
}
