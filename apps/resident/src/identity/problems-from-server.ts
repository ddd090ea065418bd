import { errorText, type Problem } from '@healthcode/contracts/client';
import { DOCUMENT_PROBLEMS, type Localised, NAME_PROBLEMS } from '@healthcode/domain';
import type { IdentityField, IdentityProblems } from './check-identity.ts';

const SENTENCES: Readonly<Record<string, Localised>> = { ...DOCUMENT_PROBLEMS, ...NAME_PROBLEMS };
const FIELDS: readonly IdentityField[] = ['documentCountry', 'documentNumber', 'birthDate', 'name'];

/** Problems of the whole that are put right at one field. */
const AT_FIELD: Readonly<Record<string, IdentityField>> = {
  'document-invalid': 'documentNumber',
  'name-invalid': 'name',
};

/** What the server found wrong, at the fields where it is put right; empty when it is about none of them. */
export function problemsFromServer(problem: Problem): IdentityProblems {
  const found: { -readonly [Field in IdentityField]?: Localised } = {};
  for (const { path, code, message } of problem.errors ?? []) {
    const field = FIELDS.find((name) => path.endsWith(name));
    const sentence = message ?? SENTENCES[code];
    if (field !== undefined && sentence !== undefined) found[field] ??= sentence;
  }
  const field = AT_FIELD[problem.code];
  if (Object.keys(found).length === 0 && field !== undefined)
    found[field] = { zh: errorText(problem, 'zh'), en: errorText(problem, 'en') };
  return found;
}
