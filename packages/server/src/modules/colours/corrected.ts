import {
  type Correction,
  DAY_MS,
  EARLIER_DAYS,
  type EarlierHold,
  explainCorrected,
} from '@healthcode/domain';
import {
  type Db,
  type EvidenceVersionRow,
  findPerson,
  listEvidenceVersions,
  type SuspensionRow,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { holdsOf } from './recompute.ts';
import { hasTakenEffect } from './set-aside.ts';

/** So many of the newest corrections are looked into: each is computed before and after. */
const LOOKED_INTO = 10;

type Superseded = EvidenceVersionRow & { supersededAt: number };

/** What corrections of the person's records took away lately, by the rules and the evidence of their time. */
export async function readCorrected(
  core: CityCore,
  db: Db,
  personId: string,
  suspensions: readonly SuspensionRow[],
): Promise<EarlierHold[]> {
  const versions = await listEvidenceVersions(db, personId);
  const since = core.clock.cityNow() - EARLIER_DAYS * DAY_MS;
  const superseded = versions
    .filter((row): row is Superseded => row.supersededAt !== null && row.supersededAt > since)
    // what arrived after a newer version, or withdrawn, never held anything
    .filter((row) => row.receivedAt < row.supersededAt && !row.withdrawn)
    .sort((left, right) => right.supersededAt - left.supersededAt)
    .slice(0, LOOKED_INTO);
  if (superseded.length === 0) return [];
  const homeArea = (await findPerson(db, personId))?.homeArea ?? null;
  const history = { personId, homeArea, versions, suspensions };
  return explainCorrected(superseded.flatMap((row) => correctionOf(core, history, row) ?? []));
}

interface History {
  readonly personId: string;
  readonly homeArea: string | null;
  readonly versions: readonly EvidenceVersionRow[];
  readonly suspensions: readonly SuspensionRow[];
}

function correctionOf(
  core: CityCore,
  { versions, suspensions, ...person }: History,
  { sourceId, recordId, version, supersededAt: at }: Superseded,
): Correction | null {
  const rules = core.rules.knownInForceAt(at - 1, at - 1);
  if (rules === null) return null;
  const isOfRecord = (row: { sourceId: string; recordId: string }) =>
    row.sourceId === sourceId && row.recordId === recordId;
  const aside = suspensions
    .filter(hasTakenEffect)
    .map(({ effectiveAt: from, untilAt: until, ...row }) => ({ ...row, from, until }))
    .filter(({ from }) => from < at);
  const heldAt = (knownAt: number) =>
    holdsOf(core, rules, person, versions.filter(isKnownAt(knownAt)), aside).filter(isOfRecord);
  const next = versions.find((row) => isOfRecord(row) && row.receivedAt === at && row.version > version);
  return {
    at,
    withdrawn: next?.withdrawn ?? false,
    before: heldAt(at - 1),
    after: heldAt(at),
    ruleSet: rules.ruleSet,
  };
}

const isKnownAt =
  (at: number) =>
  ({ receivedAt, supersededAt, withdrawn }: EvidenceVersionRow): boolean =>
    receivedAt <= at && !withdrawn && (supersededAt === null || supersededAt > at);
