import type { RequestOf, RuleDraft } from '@healthcode/contracts/client';
import { instantAt, readDay, readTime, writeInstant } from '../../clock/wall-time.ts';

/** A draft as its author is writing it. */
export interface DraftForm {
  readonly content: RuleDraft['content'];
  readonly summary: string;
  readonly begins: 'soon' | 'chosen';
  readonly date: string;
  readonly time: string;
  readonly emergency: boolean;
  readonly ground: string;
}

type Saved = Pick<RuleDraft, 'content' | 'summary' | 'inForceFrom' | 'emergencyGround'>;

/** The form as the draft was saved. */
export function formOf(draft: Saved, utcOffsetMinutes: number): DraftForm {
  const { content, summary, inForceFrom, emergencyGround } = draft;
  const written = inForceFrom === null ? { date: '', time: '' } : writeInstant(inForceFrom, utcOffsetMinutes);
  return {
    content,
    summary,
    begins: inForceFrom === null ? 'soon' : 'chosen',
    ...written,
    emergency: emergencyGround !== null,
    ground: emergencyGround ?? '',
  };
}

export type TimeError = {
  readonly field: 'date' | 'time';
  readonly reason: 'missing' | 'format' | 'impossible';
};

/** The instant that was chosen; null: as soon as the notice allows. Or what is wrong with day and time. */
export function beginningOf(
  { begins, date, time }: DraftForm,
  utcOffsetMinutes: number,
): { readonly at: number | null } | { readonly errors: readonly TimeError[] } {
  if (begins === 'soon') return { at: null };
  const [day, minute] = [readDay(date), readTime(time)];
  if (day.ok && minute.ok) return { at: instantAt(day.value, minute.value, utcOffsetMinutes) };
  return {
    errors: [
      ...(day.ok ? [] : [{ field: 'date' as const, reason: day.reason }]),
      ...(minute.ok ? [] : [{ field: 'time' as const, reason: minute.reason }]),
    ],
  };
}

/** What is sent to be saved; null while the time of the beginning cannot be read. */
export function saveBodyOf(
  form: DraftForm,
  revision: number,
  utcOffsetMinutes: number,
): RequestOf<'saveDraft'>['body'] | null {
  const beginning = beginningOf(form, utcOffsetMinutes);
  if ('errors' in beginning) return null;
  const { content, summary, emergency, ground } = form;
  return {
    revision,
    content,
    inForceFrom: beginning.at,
    emergencyGround: emergency ? ground : null,
    summary,
  };
}

/** Whether two forms say the same; blanks around texts, the order of fields and what is hidden do not count. */
export function sameForm(left: DraftForm, right: DraftForm): boolean {
  return JSON.stringify(inOrder(essence(left))) === JSON.stringify(inOrder(essence(right)));
}

/** The service keeps content as a value, and gives its fields back in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inOrder(inner)]));
}

const essence = ({ content, summary, begins, date, time, emergency, ground }: DraftForm) => [
  content,
  summary.trim(),
  begins === 'soon' ? null : [date.trim(), time.trim()],
  emergency ? ground.trim() : null,
];
