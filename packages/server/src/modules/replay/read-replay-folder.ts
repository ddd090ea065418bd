import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Localised } from '@healthcode/domain';
import { PolicyError } from '../../policy/load-policy.ts';
import type { LineList } from './line-list.ts';
import { readLineList } from './read-line-list.ts';
import { parseReplayMapping, type ReplayMapping } from './replay-mapping.ts';
import { ReplayRefused } from './replay-refused.ts';

/** A folder with a published line list, read. */
export interface ReplayFolder {
  readonly list: LineList;
  readonly mapping: ReplayMapping;
  /** Of the three files and the mapping together: another sum is another replay. */
  readonly sha256: string;
}

/** Reads the mapping file. Throws `PolicyError`. */
function loadReplayMapping(file: string): ReplayMapping {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new PolicyError(`${file}: ${(cause as Error).message}`, { cause });
  }
  const parsed = parseReplayMapping(json);
  if (parsed.ok) return parsed.value;
  const places = parsed.problems.map(({ path, code }) => `${path} (${code})`).join(', ');
  throw new PolicyError(`${file}: ${places}`);
}

/** Reads the folder. Throws `ReplayRefused`, also with where the data can be had when it is not there. */
export async function readReplayFolder(folder: string, mappingFile: string): Promise<ReplayFolder> {
  const mapping = loadReplayMapping(mappingFile);
  const files = [mapping.cases.file, mapping.links.file, mapping.dailyTotals.file];
  const missing = files.filter((file) => !isFile(join(folder, file)));
  if (missing.length > 0) throw new ReplayRefused(notThere(folder, missing, files), OPTIONAL, mapping.origin);
  const [cases, links, dailyTotals] = files.map((file) => readFileSync(join(folder, file))) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const hash = createHash('sha256');
  for (const bytes of [readFileSync(mappingFile), cases, links, dailyTotals]) {
    hash.update(createHash('sha256').update(bytes).digest());
  }
  return {
    list: await readLineList({ cases, links, dailyTotals }, mapping),
    mapping,
    sha256: hash.digest('hex'),
  };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const notThere = (folder: string, missing: readonly string[], files: readonly string[]): Localised =>
  missing.length === files.length
    ? { zh: `${folder} 里没有要重放的数据。`, en: `There is no data to replay in ${folder}.` }
    : {
        zh: `${folder} 里缺少 ${missing.join('、')}。`,
        en: `The folder ${folder} lacks ${missing.join(', ')}.`,
      };

const OPTIONAL: Localised = {
  zh: '这份数据是可选的，没有它也可以使用健康码的其他功能。',
  en: 'This data is optional: everything else works without it.',
};
