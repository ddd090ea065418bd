/** The service takes no more. */
export const RULES_MAX_BYTES = 500_000;

export type RulesFileError = 'missing' | 'large' | 'json' | 'shape';

export type ReadRules =
  | { readonly ok: true; readonly content: Record<string, unknown>; readonly count: number }
  | { readonly ok: false; readonly error: RulesFileError };

/** The rules in a file from the disk. Whether they are right is said in the draft, each thing at its place. */
export async function readRulesFile(file: Pick<File, 'size' | 'text'>): Promise<ReadRules> {
  if (file.size > RULES_MAX_BYTES) return { ok: false, error: 'large' };
  try {
    return contentIn(JSON.parse((await file.text()).replace(/^\ufeff/, '')));
  } catch {
    return { ok: false, error: 'json' };
  }
}

function contentIn(json: unknown): ReadRules {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (!isObject || !('rules' in json) || !Array.isArray(json.rules)) return { ok: false, error: 'shape' };
  return { ok: true, content: { ...json }, count: json.rules.length };
}
