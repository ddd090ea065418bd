import { parseInstant } from '@healthcode/domain';
import { type CityCore, type ExplainedPerson, explainPerson } from '@healthcode/server';
import { findPersonOfRecord } from '@healthcode/store';
import { EXIT, usage } from '../cli.ts';
import { StartRefused } from '../terminal.ts';
import { readArgs, withCity } from './run-command.ts';

const OPTIONS = {
  at: { type: 'string' },
  'known-at': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * `explain PERSON [--at T] [--known-at T]`: the colour at one time by what was known at another (both default to the
 * city's now), with every hold. PERSON is a person's id, or a record that names them, as SOURCE/RECORD: document
 * numbers have no place in a shell's history.
 */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, OPTIONS);
  const [person, ...more] = parsed?.positionals ?? [];
  if (!parsed || person === undefined || more.length > 0) return usage();
  return withCity(async ({ core }) => {
    const now = core.clock.cityNow();
    const at = readTime(parsed.values.at, '--at', now);
    const knownAt = readTime(parsed.values['known-at'], '--known-at', now);
    const explained = await explainPerson(core, await findId(core, person), { at, knownAt });
    if (!explained) throw unknownPerson(person);
    console.log(parsed.values.json ? JSON.stringify(explained) : inWords(core, explained));
    return EXIT.done;
  });
}

function readTime(text: string | undefined, option: string, fallback: number): number {
  if (text === undefined) return fallback;
  const time = parseInstant(text);
  if (time !== null) return time;
  throw new StartRefused({
    zh: `${option} 应是带时区的时间，如 2020-02-29T08:00:00+08:00。`,
    en: `${option} is a time with its offset, such as 2020-02-29T08:00:00+08:00.`,
  });
}

async function findId(core: CityCore, person: string): Promise<string> {
  if (UUID.test(person)) return person;
  const slash = person.indexOf('/');
  const found =
    slash < 1 ? null : await findPersonOfRecord(core.db, person.slice(0, slash), person.slice(slash + 1));
  if (found === null) throw unknownPerson(person);
  return found;
}

const unknownPerson = (person: string) =>
  new StartRefused({
    zh: `没有找到 ${person}。写人员编号，或“来源/记录编号”。`,
    en: `${person} was not found. Give a person’s id, or SOURCE/RECORD.`,
  });

function inWords(
  core: CityCore,
  { personId, at, knownAt, appliedAt, ruleSet, explanation }: ExplainedPerson,
): string {
  const time = (instant: number) =>
    new Date(instant + core.policy.utcOffsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const lines = [
    `人员 Person ${personId}`,
    `时间 At ${time(at)}，按当时所知 by what was known at ${time(knownAt)}`,
  ];
  if (!ruleSet || !explanation) return [...lines, '当时没有施行的规则  No rules were in force'].join('\n');
  lines.push(`规则 Rules ${ruleSet.id} v${ruleSet.version}`);
  if (appliedAt === null)
    lines.push(
      '尚未申领，没有码；以下只是依据数据的结论  Had not applied: there was no code; this is what the evidence says',
    );
  lines.push(`码色 Colour ${explanation.colour}`);
  for (const hold of explanation.holds) {
    const until = hold.until === null ? '—' : time(hold.until);
    lines.push(
      `  ${hold.colour}  ${hold.ruleId}  ${hold.title.zh} ${hold.title.en}`,
      `    ${hold.sourceId}/${hold.recordId}（${hold.authority ?? '?'}）  ${time(hold.since)} → ${until}`,
      ...hold.endsWith.map((way) => `    · ${way.zh} ${way.en}`),
    );
  }
  if (explanation.nextChangeAt !== null) lines.push(`下次变化 Next change ${time(explanation.nextChangeAt)}`);
  return lines.join('\n');
}
