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
  type Db,
  type EffectiveSuspension,
  type EvidenceFilter,
  type EvidenceRow,
  findDocumentHint,
  findTouchedPeople,
  type LockedPersonRow,
  liftTimeout,
  listCurrentEvidence,
  listPersons,
  listSuspensionsOfPeople,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { readAhead } from '../../platform/read-ahead.ts';
import { holdsOf } from '../colours/recompute.ts';
import { ColourChanges, type Transition, transitionAt } from './colour-changes.ts';
import { declarationChanges } from './declaration-changes.ts';
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
    await liftTimeout(tx);
    const touched = await findTouchedPeople(tx, filters);
    const peopleTotal = touched.count;
    const [now, atStart] = [new ColourChanges(), new ColourChanges()];
    const sample: Sampled[] = [];
    let peopleDone = 0;
    await onProgress({ peopleTotal, peopleDone });
    for await (const chunk of readAhead(touched.chunks(CHUNK), (ids) => readChunk(tx, ids))) {
      const met = compareChunk(core, comparison, chunk);
      for (const { district, today, later } of met) {
        if (today !== null) now.add(district, today);
        if (later !== null) atStart.add(district, later);
      }
      sample.push(
        ...met.flatMap(({ personId, district, later }) => (later ? [{ ...later, personId, district }] : [])),
      );
      sample.splice(SAMPLE);
      peopleDone += chunk.size;
      await onProgress({ peopleTotal, peopleDone });
    }
    return {
      asOf: comparison.asOf,
      startsAt: comparison.startsAt,
      comparedWith: { now: comparison.now.version, atStart: comparison.atStart.version },
      peopleTouched: peopleTotal,
      now: now.toList(),
      atStart: atStart.toList(),
      declarations: await compareDeclarations(core, tx, comparison),
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

async function compareDeclarations({ policy }: CityCore, tx: Db, comparison: Comparison) {
  const { proposed, now, atStart, asOf, startsAt } = comparison;
  const at = (instant: InstantMs, before: RuleSet) =>
    declarationChanges(tx, {
      before,
      after: proposed.ruleSet,
      at: instant,
      utcOffsetMinutes: policy.utcOffsetMinutes,
    });
  return { now: await at(asOf, now.ruleSet), atStart: await at(startsAt, atStart.ruleSet) };
}

interface Chunk {
  readonly size: number;
  /** Those of them who have applied: the others have no colour. */
  readonly people: readonly LockedPersonRow[];
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  readonly suspended: ReadonlyMap<string, readonly EffectiveSuspension[]>;
}

async function readChunk(tx: Db, personIds: readonly string[]): Promise<Chunk> {
  const [people, evidence, suspended] = await Promise.all([
    listPersons(tx, personIds),
    listCurrentEvidence(tx, personIds),
    listSuspensionsOfPeople(tx, personIds),
  ]);
  return {
    size: personIds.length,
    people: people.filter(({ appliedAt }) => appliedAt !== null),
    evidence: groupBy(evidence, ({ personId }) => personId),
    suspended: groupBy(suspended, ({ personId }) => personId),
  };
}

function compareChunk(core: CityCore, comparison: Comparison, { people, evidence, suspended }: Chunk) {
  const { proposed, now, atStart, asOf, startsAt } = comparison;
  return people.map((person) => {
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
