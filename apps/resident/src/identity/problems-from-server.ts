import { ERRORS, type Problem } from '@healthcode/contracts/client';
import { DOCUMENT_PROBLEMS, type Localised, NAME_PROBLEMS } from '@healthcode/domain';
import type { IdentityInput, IdentityProblems } from './check-identity.ts';

const SENTENCES: Readonly<Record<string, Localised>> = { ...DOCUMENT_PROBLEMS, ...NAME_PROBLEMS, ...ERRORS };

/** Problems of the whole that are put right at one field. */
const AT_FIELD: Readonly<Record<string, keyof IdentityInput>> = {
  'document-invalid': 'documentNumber',
  'identity-not-confirmed': 'documentNumber',
  'name-invalid': 'name',
};

const fieldOf = (path: string): keyof IdentityInput | null => {
  if (path.endsWith('documentNumber')) return 'documentNumber';
  return path.endsWith('name') ? 'name' : null;
};

/** What the server found wrong, at the fields where it is put right; empty when it is about neither. */
export function problemsFromServer(problem: Problem): IdentityProblems {
  const found: { -readonly [Field in keyof IdentityInput]?: Localised } = {};
  for (const { path, code, message } of problem.errors ?? []) {
    const field = fieldOf(path);
    const sentence = message ?? SENTENCES[code];
    if (field !== null && sentence !== undefined) found[field] ??= sentence;
  }
  const field = AT_FIELD[problem.code];
  const sentence = SENTENCES[problem.code];
  if (Object.keys(found).length === 0 && field !== undefined && sentence !== undefined)
    found[field] = sentence;
  return found;
}
