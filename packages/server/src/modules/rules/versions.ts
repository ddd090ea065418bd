import type {
  PublicRules,
  RulesView,
  RuleVersion,
  RuleVersionList,
  RuleVersionView,
} from '@healthcode/contracts';
import type { RuleSet } from '@healthcode/domain';
import { listRecolourings, type RecolouringRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConsoleStaff } from '../sign-in/console-staff.ts';
import type { RuleSetData } from './draft-content.ts';
import type { RecolouringResult } from './recolour-people.ts';
import type { PublishedRuleSet } from './rule-book.ts';
import { type Named, namesOf } from './rule-staff.ts';
import { viewChanges, viewRules } from './rule-words.ts';

/** A published set never changes: its words and what it changed are worked out once, however many people ask. */
const words = new WeakMap<RuleSet, RulesView>();
const changes = new WeakMap<RuleSet, ReturnType<typeof viewChanges>>();

function kept<V extends object>(cache: WeakMap<RuleSet, V>, ruleSet: RuleSet, make: () => V): V {
  const known = cache.get(ruleSet) ?? make();
  cache.set(ruleSet, known);
  return known;
}

const wordsOf = (ruleSet: RuleSet): RulesView => kept(words, ruleSet, () => viewRules(ruleSet));
const changesOf = (before: RuleSet, after: RuleSet) => kept(changes, after, () => viewChanges(before, after));

/** Every published version, the newest first, with who answers for it and what it did to the city. */
export async function listVersions(services: Services, staffId: string): Promise<RuleVersionList> {
  await requireConsoleStaff(services, staffId);
  await services.rules.keepFresh(services.db);
  const { published } = services.rules;
  const named = await namesOf(
    services,
    published.flatMap(({ author, approvals }) => [
      ...(author === null ? [] : [author]),
      ...(approvals ?? []).map((approval) => approval.staffId),
    ]),
  );
  const runs = new Map((await listRecolourings(services.db)).map((run) => [run.version, run]));
  const versions = published.map(
    (one, place): RuleVersion => ({
      ...headOf(services, one, published[place - 1]),
      ...answerable(one, named),
      recolouring: viewRecolouring(runs.get(one.version)),
    }),
  );
  return { versions: versions.reverse() };
}

/** One version, as data and in words. */
export async function readVersion(
  services: Services,
  staffId: string,
  version: number,
): Promise<RuleVersionView> {
  await requireConsoleStaff(services, staffId);
  await services.rules.keepFresh(services.db);
  const found = services.rules.published.find((one) => one.version === version);
  if (!found) throw new ProblemError('rule-version-unknown');
  return { content: found.content as RuleSetData, words: wordsOf(found.ruleSet) };
}

/** For everybody: the rules in force in plain words, and what each version changed. */
export async function readPublicRules(services: Services): Promise<PublicRules> {
  await services.rules.keepFresh(services.db);
  const { published } = services.rules;
  const versions = published.map((one, place) => ({
    ...headOf(services, one, published[place - 1]),
    approvals: one.approvals?.length ?? 0,
  }));
  const { ruleSet } = services.rules.inForceAt(services.clock.cityNow());
  return { inForce: wordsOf(ruleSet), versions: versions.reverse() };
}

function headOf(services: Services, one: PublishedRuleSet, before: PublishedRuleSet | undefined) {
  const { ruleSet, version, recordedAt, summary, emergencyGround } = one;
  return {
    ruleSetId: ruleSet.id,
    version,
    inForceFrom: ruleSet.inForceFrom,
    publishedAt: recordedAt,
    state: stateOf(services, one),
    summary,
    emergencyGround,
    changes: before === undefined ? [] : changesOf(before.ruleSet, ruleSet),
  };
}

/** A version that a later one overtook before it began was never in force. */
function stateOf({ rules, clock }: Services, { version, ruleSet }: PublishedRuleSet): RuleVersion['state'] {
  const now = clock.cityNow();
  if (rules.inForceAt(now).version === version) return 'in-force';
  const overtaken = rules.published.some(
    (later) => later.version > version && later.ruleSet.inForceFrom <= ruleSet.inForceFrom,
  );
  if (overtaken) return 'never-in-force';
  return ruleSet.inForceFrom > now ? 'coming' : 'superseded';
}

const answerable = ({ author, approvals }: PublishedRuleSet, named: Named) => ({
  author: author === null ? null : named(author),
  approvals: (approvals ?? []).map(({ staffId, at }) => ({ by: named(staffId), at })),
});

function viewRecolouring(run: RecolouringRow | undefined): RuleVersion['recolouring'] {
  if (run === undefined) return null;
  const { startedAt, finishedAt, peopleTotal, peopleDone, result } = run;
  return {
    ...{ startedAt, finishedAt, peopleTotal, peopleDone },
    changes: [...(result as RecolouringResult).changes],
  };
}
