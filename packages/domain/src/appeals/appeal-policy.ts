import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';

/** What the city decides about appeals. */
export interface AppealPolicy {
  readonly version: number;
  readonly firstInstanceHours: number;
  readonly secondInstanceHours: number;
  readonly nearHours: number;
  readonly secondInstanceDays: number;
  readonly openAtMost: number;
  /** Days after the end until files are destroyed. */
  readonly filesDays: number;
  readonly files: {
    readonly most: number;
    readonly bytes: number;
    readonly pixels: number;
    readonly pages: number;
  };
}

const NUMBERS = [
  'version',
  'firstInstanceHours',
  'secondInstanceHours',
  'nearHours',
  'secondInstanceDays',
  'openAtMost',
  'filesDays',
] as const;
const FILE_NUMBERS = ['most', 'bytes', 'pixels', 'pages'] as const;

/** Reads `policy/<region>/appeals.json`: every number must be there, a whole one from 1 on. */
export function parseAppealPolicy(json: unknown): Parsed<AppealPolicy> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', [...NUMBERS, 'files']);
  const files = reader.object(root?.['files'], 'files', FILE_NUMBERS);
  const read = <Name extends string>(names: readonly Name[], from: typeof root, prefix: string) =>
    Object.fromEntries(
      names.map((name) => [name, reader.integer(from?.[name], `${prefix}${name}`, 1)]),
    ) as Record<Name, number>;
  const value: AppealPolicy = {
    ...read(NUMBERS, root, ''),
    files: read(FILE_NUMBERS, files, 'files.'),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}
