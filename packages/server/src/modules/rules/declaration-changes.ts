import { dayNumberAt, declarationsLapsedBefore, type InstantMs, type RuleSet } from '@healthcode/domain';
import { countGreenByDeclaration, type Db } from '@healthcode/store';

/** So many green people of a district lose the use of their code until they declare again, or have it again. */
export interface DeclarationChange {
  readonly district: string | null;
  readonly change: 'withdrawn' | 'restored';
  readonly count: number;
}

interface Moment {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly at: InstantMs;
  readonly utcOffsetMinutes: number;
}

/**
 * Whose declaration counts no longer under the rules after, or counts again, at the moment: among those who are green
 * by the colours on record, and as if nobody declared until then.
 */
export async function declarationChanges(tx: Db, moment: Moment): Promise<DeclarationChange[]> {
  const { before, after, at, utcOffsetMinutes } = moment;
  const [earlier, later] = [before, after].map((rules) =>
    declarationsLapsedBefore(at, rules, utcOffsetMinutes),
  ) as [InstantMs | null, InstantMs | null];
  if (earlier === later) return [];
  const isShorter = later !== null && (earlier === null || later > earlier);
  const [from, until] = isShorter ? [earlier, later] : [later, earlier!];
  const day = dayNumberAt(at, utcOffsetMinutes);
  const counts = await countGreenByDeclaration(tx, { from, before: until, day });
  const change = isShorter ? 'withdrawn' : 'restored';
  return counts.map(({ district, count }) => ({ district, change, count }));
}
