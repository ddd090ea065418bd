import { COLOURS, type Colour, colourAt, type Hold, holdsInForce, type InstantMs } from '@healthcode/domain';

/** So many people of a district go from one colour to another; `ruleId` is the rule that is the reason. */
export interface ColourChange {
  readonly district: string | null;
  readonly ruleId: string;
  readonly from: Colour;
  readonly to: Colour;
  readonly count: number;
}

/** One person's change of colour at an instant, or none. */
export interface Transition {
  readonly ruleId: string;
  readonly from: Colour;
  readonly to: Colour;
}

/** Where a person's colour differs between two sets of holds, and by which rule: the strongest of the stricter side. */
export function transitionAt(
  before: readonly Hold[],
  after: readonly Hold[],
  at: InstantMs,
): Transition | null {
  const [from, to] = [colourAt(before, at), colourAt(after, at)];
  if (from === to) return null;
  const stricter = COLOURS.indexOf(to) > COLOURS.indexOf(from) ? after : before;
  const [strongest] = holdsInForce(stricter, at).sort(byStrength);
  return { ruleId: strongest!.ruleId, from, to };
}

const byStrength = (left: Hold, right: Hold): number =>
  COLOURS.indexOf(right.colour) - COLOURS.indexOf(left.colour) ||
  left.startsAt - right.startsAt ||
  (left.ruleId < right.ruleId ? -1 : 1);

/** Counts changes by district, rule and colours. */
export class ColourChanges {
  readonly #counts = new Map<string, ColourChange>();

  /** @param counted what an earlier part of the same run counted */
  constructor(counted: readonly ColourChange[] = []) {
    for (const change of counted) this.#counts.set(keyOf(change.district, change), change);
  }

  add(district: string | null, transition: Transition): void {
    const key = keyOf(district, transition);
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { district, ...transition, count });
  }

  /** In an order of their own, so that equal counts are equal lists. */
  toList(): ColourChange[] {
    return [...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, change]) => change);
  }
}

const keyOf = (district: string | null, { ruleId, from, to }: Transition): string =>
  [district ?? '', ruleId, from, to].join(' ');
