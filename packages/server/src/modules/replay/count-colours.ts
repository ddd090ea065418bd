import {
  COLOURS,
  type Colour,
  explainColour,
  type Hold,
  type Localised,
  type RuleSet,
} from '@healthcode/domain';

/** How many people have each colour, and by which rule. */
export interface CountedColours {
  readonly colours: Readonly<Record<Colour, number>>;
  /** The strongest first; each person counts once, by the rule of their strongest hold. */
  readonly reasons: readonly CountedReason[];
}

export interface CountedReason {
  readonly colour: Colour;
  /** Null: no hold at all, which is green. */
  readonly ruleId: string | null;
  readonly title: Localised;
  readonly people: number;
}

/** One person's colour on record, and the holds that it comes from. */
export interface ColouredPerson {
  readonly colour: Colour;
  readonly holds: readonly Hold[];
}

/** Counts people at an instant. */
export function countColours(
  people: readonly ColouredPerson[],
  ruleSet: RuleSet,
  at: number,
): CountedColours {
  const reasons = new Map<string, CountedReason>();
  for (const { colour, holds } of people) {
    const [strongest] = explainColour(holds, ruleSet, at).holds;
    const [ruleId, title] = strongest ? [strongest.ruleId, strongest.title] : [null, NO_HOLD];
    const name = `${colour} ${ruleId}`;
    reasons.set(name, { colour, ruleId, title, people: (reasons.get(name)?.people ?? 0) + 1 });
  }
  const strength = (reason: CountedReason) => COLOURS.indexOf(reason.colour);
  return {
    colours: countsOf(people),
    reasons: [...reasons.values()].sort(
      (left, right) => strength(right) - strength(left) || right.people - left.people,
    ),
  };
}

function countsOf(people: readonly ColouredPerson[]): Record<Colour, number> {
  const counts = { green: 0, orange: 0, red: 0 };
  for (const { colour } of people) counts[colour] += 1;
  return counts;
}

const NO_HOLD: Localised = { zh: '没有赋码记录', en: 'no hold' };
