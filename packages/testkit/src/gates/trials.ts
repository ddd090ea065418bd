import type { PassVerdict } from '@healthcode/pass';
import { noOutcomes, type Outcomes } from '../insider/outcomes.ts';

/** One thing that was tried, once or often, and what came of it. */
export interface Trial {
  readonly what: string;
  /** What docs/pass-format.md says comes of it; one of these. */
  readonly allowed: readonly string[];
  readonly tried: number;
  /** How often each answer came. */
  readonly found: Readonly<Record<string, number>>;
  /** How often each reason was given. */
  readonly reasons: Readonly<Record<string, number>>;
}

export interface GateStory {
  readonly trials: readonly Trial[];
  readonly outcomes: Outcomes;
}

/** What came of one try, in a word, and why. */
export interface Answer {
  readonly answer: string;
  readonly reasons?: readonly string[];
}

/** Answers that let somebody or something through; every other refuses. */
const ACKNOWLEDGED = new Set(['green', 'orange', 'red', 'taken', 'stored once', 'as ordered']);
/** Nothing came of it that could be told. */
const UNKNOWN = 'unknown';

/** A verdict in a word: the colour that is shown, or why there is none. Whoever is refused must be told why. */
function answerOf({ outcome, colour, reasons }: PassVerdict): Answer {
  const isClear = (outcome === 'ok') === (reasons.length === 0);
  return { answer: isClear ? (outcome === 'ok' ? (colour ?? UNKNOWN) : outcome) : UNKNOWN, reasons };
}

/** The same thing may have to be answered otherwise another time. */
const nameOf = ({ what, allowed }: Pick<Trial, 'what' | 'allowed'>): string => [what, ...allowed].join('\n');

/** What is tried against the gates of a city, counted by what came of it. */
export class Trials {
  readonly outcomes: Outcomes = noOutcomes();
  readonly #trials = new Map<string, Trial>();

  /** Tries something; an error in trying is an unknown outcome. */
  async try(
    what: string,
    allowed: string | readonly string[],
    attempt: () => Promise<Answer | PassVerdict>,
  ): Promise<string> {
    const got = await attempt().catch((error: unknown) => ({ answer: UNKNOWN, reasons: [messageOf(error)] }));
    const { answer, reasons = [] } = 'outcome' in got ? answerOf(got) : got;
    this.#count(what, typeof allowed === 'string' ? [allowed] : allowed, answer, reasons);
    if (answer === UNKNOWN) this.outcomes.unknown += 1;
    else if (ACKNOWLEDGED.has(answer)) this.outcomes.acknowledged += 1;
    else this.outcomes.refused += 1;
    return answer;
  }

  story(): GateStory {
    return { trials: [...this.#trials.values()], outcomes: this.outcomes };
  }

  #count(what: string, allowed: readonly string[], answer: string, reasons: readonly string[]): void {
    const name = nameOf({ what, allowed });
    const { tried, found, reasons: before } = this.#trials.get(name) ?? { tried: 0, found: {}, reasons: {} };
    this.#trials.set(name, {
      what,
      allowed,
      tried: tried + 1,
      found: plusOne(found, [answer]),
      reasons: plusOne(before, reasons),
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function plusOne(counts: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> {
  const next = { ...counts };
  for (const name of names) next[name] = (next[name] ?? 0) + 1;
  return next;
}

/** What a city must have stood, and did not; empty: it stood all. */
export function failuresOf({ trials, outcomes }: GateStory): string[] {
  const beyond = trials.flatMap(({ what, allowed, found }) =>
    Object.entries(found)
      .filter(([answer]) => !allowed.includes(answer))
      .map(([answer, times]) => `${what}: ${times} times ${answer}, not ${allowed.join(' or ')}`),
  );
  return [
    ...beyond,
    ...(trials.length === 0 ? ['nothing was tried'] : []),
    ...(outcomes.unknown === 0 ? [] : ['something had no clear outcome']),
    ...(outcomes.lost === 0 ? [] : ['something acknowledged was lost']),
  ];
}

/** The stories of several cities as one. */
export function joinStories(stories: readonly GateStory[]): GateStory {
  const outcomes = noOutcomes();
  const trials = new Map<string, Trial>();
  for (const story of stories) {
    for (const name of Object.keys(outcomes) as (keyof Outcomes)[]) outcomes[name] += story.outcomes[name];
    for (const trial of story.trials) {
      const { tried = 0, found = {}, reasons = {} } = trials.get(nameOf(trial)) ?? {};
      trials.set(nameOf(trial), {
        ...trial,
        tried: tried + trial.tried,
        found: summed(found, trial.found),
        reasons: summed(reasons, trial.reasons),
      });
    }
  }
  return { trials: [...trials.values()], outcomes };
}

function summed(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...one };
  for (const [name, times] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + times;
  return sum;
}
