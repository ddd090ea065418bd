import type { RequestOf } from '@healthcode/contracts/client';
import type { ReadRules, RulesFileError } from './choose-rules-file.ts';

export type From = 'current' | 'earlier' | 'file';

/** What has been chosen so far. */
export interface Choice {
  readonly from: From | null;
  readonly version: string | null;
  /** Only to be named; `read` is what is in it. */
  readonly file: File | null;
  readonly read: ReadRules | null;
}

export type CheckedChoice =
  | { readonly body: RequestOf<'beginDraft'>['body'] }
  | {
      readonly field: 'from' | 'version' | 'file';
      readonly error: 'from' | 'version' | RulesFileError;
    };

/** With what the draft begins, or what is still to be chosen. `current` is the newest version. */
export function checkChoice({ from, version, read }: Choice, current: number): CheckedChoice {
  switch (from) {
    case null:
      return { field: 'from', error: 'from' };
    case 'current':
      return { body: { fromVersion: current } };
    case 'earlier':
      return version === null
        ? { field: 'version', error: 'version' }
        : { body: { fromVersion: Number(version) } };
    case 'file':
      if (read === null) return { field: 'file', error: 'missing' };
      return read.ok ? { body: { content: read.content } } : { field: 'file', error: read.error };
  }
}
