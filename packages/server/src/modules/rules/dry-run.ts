import type { DryRunResult } from '@healthcode/contracts';
import {
  decidingRules,
  diffRuleSets,
  evidenceFilters,
  type InstantMs,
  type RuleSet,
  ruleVersions,
} from '@healthcode/domain';
import {
  countTouchedPeople,
  type Db,
  type EvidenceFilter,
  findDocumentHint,
  listCurrentEvidence,
  listPersons,
  listSuspensionsOfPeople,
  streamTouchedPeople,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { holdsOf } from '../colours/recompute.ts';
import { ColourChanges, type Transition, transitionAt } from './colour-changes.ts';
import type { PublishedRuleSet } from './rule-book.ts';

const CHUNK = 2_000;
const SAMPLE = 20;

export interface DryRunProgress {
  readonly peopleTotal: number;
  readonly peopleDone: number;
}

/** A rule set as it would be, beside those with which it is compared: in force now, and when it would begin. */
interface Comparison {
  readonly proposed: Pick<PublishedRuleSet, 'ruleSet' | 'ruleVersions'>;
  readonly now: PublishedRuleSet;
  readonly atStart: PublishedRuleSet;
  readonly asOf: InstantMs;
  readonly startsAt: InstantMs;
}

/** One of the sample; the id is for the log of looks and leaves the service nowhere. */
export type SampledPerson = DryRunResult['sample'][number] & { readonly personId: string };
export type DryRunFindings = Omit<DryRunResult, 'sample'> & { readonly sample: readonly SampledPerson[] };

type Sampled = Transition & { readonly personId: string; readonly district: string | null };

/**
 * Works out whose colour the proposed rules would change, now and when they begin, by everything that is on record at
 * this moment; writes nothing. The recolouring of the same city by the same rules counts the same.
 */
export async function dryRun(
  core: CityCore,
  proposed: RuleSet,
  onProgress: (progress: DryRunProgress) => Promise<void>,
): Promise<DryRunFindings> {
  const comparison = compare(core, proposed);
  const filters = filtersOf(comparison);
  // one snapshot: nobody is met twice or in two states
  return core.db.begin('isolation level repeatable read read only', async (tx) => {
    const peopleTotal = await countTouchedPeople(tx, filters);
    const [now, atStart] = [new ColourChanges(), new ColourChanges()];
    const sample: Sampled[] = [];
    let peopleDone = 0;
    await onProgress({ peopleTotal, peopleDone });
    for await (const personIds of streamTouchedPeople(tx, filters, CHUNK)) {
      const met = await compareChunk(core, tx, comparison, personIds);
      for (const { district, today, later } of met) {
        if (today !== null) now.add(district, today);
        if (later !== null) atStart.add(district, later);
      }
      sample.push(
        ...met.flatMap(({ personId, district, later }) => (later ? [{ ...later, personId, district }] : [])),
      );
      sample.splice(SAMPLE);
      peopleDone += personIds.length;
      await onProgress({ peopleTotal, peopleDone });
    }
    return {
      asOf: comparison.asOf,
      startsAt: comparison.startsAt,
      comparedWith: { now: comparison.now.version, atStart: comparison.atStart.version },
      peopleTouched: peopleTotal,
      now: now.toList(),
      atStart: atStart.toList(),
      sample: await masked(tx, sample),
    };
  });
}

function compare(core: CityCore, proposed: RuleSet): Comparison {
  const asOf = core.clock.cityNow();
  const startsAt = Math.max(proposed.inForceFrom, asOf);
  const history = core.rules.published.map(({ ruleSet }) => ruleSet);
  return {
    proposed: { ruleSet: proposed, ruleVersions: ruleVersions([...history, proposed]) },
    now: core.rules.inForceAt(asOf),
    atStart: core.rules.inForceAt(startsAt),
    asOf,
    startsAt,
  };
}

/** Whom the proposed rules touch, compared with the rules of either moment. */
function filtersOf({ proposed, now, atStart }: Comparison): EvidenceFilter[] {
  const deciding = [now, atStart].flatMap(({ ruleSet }) => {
    const { before, after } = decidingRules(diffRuleSets(ruleSet, proposed.ruleSet));
    return [...before, ...after];
  });
  return evidenceFilters(deciding);
}

async function compareChunk(core: CityCore, tx: Db, comparison: Comparison, personIds: readonly string[]) {
  const evidence = groupBy(await listCurrentEvidence(tx, personIds), ({ personId }) => personId);
  const suspended = groupBy(await listSuspensionsOfPeople(tx, personIds), ({ personId }) => personId);
  const applied = (await listPersons(tx, personIds)).filter(({ appliedAt }) => appliedAt !== null);
  const { proposed, now, atStart, asOf, startsAt } = comparison;
  return applied.map((person) => {
    const under = (rules: Comparison['proposed']) =>
      holdsOf(core, rules, person, evidence.get(person.personId), suspended.get(person.personId));
    const after = under(proposed);
    const before = under(now);
    return {
      personId: person.personId,
      district: person.homeArea,
      today: transitionAt(before, after, asOf),
      later: transitionAt(atStart === now ? before : under(atStart), after, startsAt),
    };
  });
}

async function masked(tx: Db, sample: readonly Sampled[]): Promise<SampledPerson[]> {
  const people: SampledPerson[] = [];
  for (const { personId, ...change } of sample) {
    const document = await findDocumentHint(tx, personId);
    if (!document) continue;
    const { documentType: type, hintLastTwo: lastTwo } = document;
    people.push({ personId, maskedName: document.maskedName ?? '', hint: { type, lastTwo }, ...change });
  }
  return people;
}
