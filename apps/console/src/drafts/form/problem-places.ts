import type { FieldProblem } from '@healthcode/domain';
import { type ContentPath, textAt, valueAt } from './content-path.ts';

/** The id of the control for the value at a path of the content. */
export const fieldId = (path: string): string => `f-${path.replace(/[^\w]+/g, '-').replace(/-$/, '')}`;

/** The path without its last step; empty for a first one. */
export const pathAbove = (path: string): string => path.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '');

/** The number of the rule in whose data the path is, or null. */
export function ruleAt(path: string): number | null {
  const found = /^rules\[(\d+)\]/.exec(path);
  return found ? Number(found[1]) : null;
}

/** The problem at the path itself, or (`below`) anywhere inside it. */
export function problemAt(
  problems: readonly FieldProblem[],
  path: string,
  below = false,
): FieldProblem | undefined {
  return problems.find((problem) => problem.path === path || (below && isWithin(problem.path, path)));
}

/** Whether a path is another one or lies below it. */
export const isWithin = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);

/** Where to put the cursor for a problem: for a missing language into the text that is missing. */
export function placeToMend(content: unknown, { path, code }: FieldProblem): string {
  return code === 'language-missing' && hasText(content, [...stepsOf(path), 'zh']) ? `${path}.en` : path;
}

/** What is to be done where there is nothing yet; null: there is something, and it is wrong. */
export type Blank = 'choose' | 'write' | 'number' | 'zh' | 'en';

/** Which kind of blank a problem is about, so that its author reads what to do and not what a parser met. */
export function blankAt(content: unknown, { path, code }: FieldProblem): Blank | null {
  const steps = stepsOf(path);
  if (code === 'language-missing') return hasText(content, [...steps, 'zh']) ? 'en' : 'zh';
  if (path.includes('when')) return isUnchosen(valueAt(content, steps)) ? 'choose' : null;
  if (hasText(content, steps)) return null;
  const last = steps.at(-1);
  if (code === 'empty') return last === 'reportedBy' || last === 'from' ? 'choose' : null;
  if (last === 'event' || last === 'colour' || last === 'evidence') return 'choose';
  if (code === 'not-an-integer') return 'number';
  return code === 'not-a-text' ? 'write' : null;
}

/** What a condition has where nothing was chosen: a field without a name, or such a thing to compare with. */
function isUnchosen(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((operand) => operand === '' || isUnchosen(operand));
  return JSON.stringify(value) === '{"var":""}';
}

const hasText = (content: unknown, steps: ContentPath): boolean => textAt(content, steps).trim() !== '';

/** The steps of a path, as far as they are names and positions. */
const stepsOf = (path: string): ContentPath =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const NAMED = [
  'id',
  'title',
  'evidence',
  'when',
  'colour',
  'from',
  'notBefore',
  'open',
  'reason',
  'toDo',
  'reportedBy',
  'basis',
  'note',
  'declarations',
] as const;

/** A step on the way to a problem, to be named to its author. */
export type PlaceStep =
  | { readonly name: 'phase' | 'way'; readonly number: number }
  | { readonly name: (typeof NAMED)[number] | 'phases' | 'until' | 'rules' };

/** The way to a problem within its rule, or within the draft: span 1, way 2 to end, condition. */
export function placeSteps(path: string): PlaceStep[] {
  const inner = path.replace(/^rules\[\d+\]\.?/, '');
  const steps: PlaceStep[] = [];
  const phase = /^phases\[(\d+)\]/.exec(inner);
  const way = /until\.any\[(\d+)\]/.exec(inner);
  if (inner === 'rules') steps.push({ name: 'rules' });
  if (inner === 'phases') steps.push({ name: 'phases' });
  if (phase) steps.push({ name: 'phase', number: Number(phase[1]) + 1 });
  if (way) steps.push({ name: 'way', number: Number(way[1]) + 1 });
  else if (/\.until(\.any)?$/.test(inner)) steps.push({ name: 'until' });
  // what follows "when" are the steps of the condition itself
  const rest = (inner.split(/\.?when(?=[.[]|$)/)[0] ?? '').split(/[.[\]]+/);
  const last = NAMED.findLast((name) => rest.includes(name));
  if (/(^|\.)when(?=[.[]|$)/.test(inner)) steps.push({ name: 'when' });
  // who reports relieving evidence is called `from` too
  else if (way && last === 'from') steps.push({ name: 'reportedBy' });
  else if (last !== undefined) steps.push({ name: last });
  return steps;
}
