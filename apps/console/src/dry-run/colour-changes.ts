import type { DryRunResult } from '@healthcode/contracts/client';
import { COLOURS } from '../overview/figures.ts';

/** So many people of a district go from one colour to another, by the rule that is the reason. */
export type ColourChange = DryRunResult['now'][number];
export type Step = Pick<ColourChange, 'from' | 'to'>;

/** Every change of colour there can be: the milder ones first, the most frequent of either kind first. */
export const STEPS = [
  { from: 'red', to: 'orange' },
  { from: 'orange', to: 'green' },
  { from: 'red', to: 'green' },
  { from: 'green', to: 'orange' },
  { from: 'orange', to: 'red' },
  { from: 'green', to: 'red' },
] as const satisfies readonly Step[];

export type StepName = (typeof STEPS)[number] extends infer S
  ? S extends Step
    ? `${S['from']}-${S['to']}`
    : never
  : never;

export const stepName = ({ from, to }: Step): StepName => `${from}-${to}` as StepName;

const isMilder = ({ from, to }: Step): boolean => COLOURS.indexOf(to) < COLOURS.indexOf(from);

/** How many people change, and which way. */
export interface Tally {
  readonly people: number;
  readonly milder: number;
  readonly stricter: number;
}

const countAll = (changes: readonly ColourChange[]): number =>
  changes.reduce((sum, { count }) => sum + count, 0);

export function tallyOf(changes: readonly ColourChange[]): Tally {
  const people = countAll(changes);
  const milder = countAll(changes.filter(isMilder));
  return { people, milder, stricter: people - milder };
}

/** Which way people change: all of them one way, both ways, or nobody at all. */
export function directionOf({ milder, stricter }: Tally): 'nobody' | 'milder' | 'stricter' | 'both' {
  if (milder > 0) return stricter > 0 ? 'both' : 'milder';
  return stricter > 0 ? 'stricter' : 'nobody';
}

/** How many people take this step. */
export const countOf = (changes: readonly ColourChange[], step: Step): number =>
  countAll(changes.filter(({ from, to }) => from === step.from && to === step.to));

/** The steps that anybody takes, in the usual order. */
export const stepsTaken = (changes: readonly ColourChange[]): readonly Step[] =>
  STEPS.filter((step) => countOf(changes, step) > 0);

/** The changes of one district; null: of people who gave none, or live outside the city. */
export interface DistrictChanges {
  readonly district: string | null;
  readonly changes: readonly ColourChange[];
}

/** One row for every district of the city, also where nobody changes, and one for people outside of all of them. */
export function changesByDistrict(
  changes: readonly ColourChange[],
  districts: readonly string[],
): DistrictChanges[] {
  const within = districts.map((district) => ({
    district,
    changes: changes.filter((change) => change.district === district),
  }));
  const elsewhere = changes.filter(({ district }) => district === null || !districts.includes(district));
  return [...within, { district: null, changes: elsewhere }];
}

/** The changes that a rule is the reason for. */
export interface RuleChanges {
  readonly ruleId: string;
  readonly people: number;
  readonly steps: readonly (Step & { readonly count: number })[];
}

/** The rule that changes most people first; each with its steps in the usual order. */
export function changesByRule(changes: readonly ColourChange[]): RuleChanges[] {
  const ruleIds = [...new Set(changes.map(({ ruleId }) => ruleId))];
  return ruleIds
    .map((ruleId) => {
      const own = changes.filter((change) => change.ruleId === ruleId);
      const steps = stepsTaken(own).map((step) => ({ ...step, count: countOf(own, step) }));
      return { ruleId, people: countAll(own), steps };
    })
    .sort((left, right) => right.people - left.people || left.ruleId.localeCompare(right.ruleId));
}
