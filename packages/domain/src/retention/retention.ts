import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import { DAY_MS, type InstantMs } from '../time/day-number.ts';

/** Kinds of information about a person, in the order in which they are told of them. */
export const DATA_TOPICS = [
  'account',
  'identity',
  'consents',
  'declarations',
  'evidence',
  'passes',
  'checks',
  'looks',
  'notices',
  'sessions',
  'codes',
  'devices',
  'passkeys',
  'channels',
  'settings',
  'family',
  'papers',
  'claims',
  'appeals',
  'merges',
  'passed-on',
] as const;
export type DataTopic = (typeof DATA_TOPICS)[number];

/** Kinds of information about venues and those who work there; nobody who was checked is in them. */
export const VENUE_TOPICS = ['venue-counts', 'venue-staff'] as const;

/** All of which it is said how long they are kept. */
export const RETENTION_TOPICS = [...DATA_TOPICS, ...VENUE_TOPICS] as const;
type RetentionTopic = (typeof RETENTION_TOPICS)[number];

/** Those that are deleted by time alone. */
export const DELETED_BY_TIME = [
  'declarations',
  'passes',
  'checks',
  'looks',
  'notices',
  'sessions',
  'codes',
  'devices',
  'papers',
  'claims',
  'passed-on',
  ...VENUE_TOPICS,
] as const satisfies readonly RetentionTopic[];
type DeletedByTime = (typeof DELETED_BY_TIME)[number];

interface Kept {
  /** Whole days; null: not deleted by time. */
  readonly days: number | null;
  readonly reason: Localised;
}

/** How long each kind of information is kept, and why so long. */
export type Retention = { readonly [T in RetentionTopic]: Kept } & {
  readonly [T in DeletedByTime]: Kept & { readonly days: number };
};

/** The instant before which (exclusive) a record of this kind must be gone. */
export const keptSince = (retention: Retention, topic: DeletedByTime, now: InstantMs): InstantMs =>
  now - retention[topic].days * DAY_MS;

/** Longest of all: what is kept for years serves no epidemic. */
const MOST_DAYS = 400;

const NOT_BY_TIME = {
  zh: '这一类不按天数删除，应为 null。',
  en: 'Time deletes nothing of this kind: null is expected.',
};

/** Reads `policy/<region>/retention.json`. Every topic must be there, and those that time deletes must have days. */
export function parseRetention(json: unknown): Parsed<Retention> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['topics']);
  const topics = reader.object(root?.['topics'], 'topics', RETENTION_TOPICS);
  const byTime: readonly RetentionTopic[] = DELETED_BY_TIME;
  const entries = RETENTION_TOPICS.map((topic): [RetentionTopic, Kept] => {
    const path = `topics.${topic}`;
    const fields = reader.object(topics?.[topic], path, ['days', 'reason']);
    const timed = byTime.includes(topic);
    const days = timed ? reader.integer(fields?.['days'], `${path}.days`, 1, MOST_DAYS) : null;
    if (!timed && fields !== null && fields['days'] !== null)
      reader.report(`${path}.days`, 'not-by-time', NOT_BY_TIME);
    return [topic, { days, reason: reader.localised(fields?.['reason'], `${path}.reason`) }];
  });
  const value = Object.fromEntries(entries) as unknown as Retention;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}
