import type { Db } from '../db.ts';

export interface RuleSetRow {
  ruleSetId: string;
  version: number;
  content: unknown;
  contentHash: Uint8Array;
  inForceFrom: number;
}

/** Who gave the set out, and why; a city's first set has none of it. */
export interface RuleSetOrigin {
  draftId: string | null;
  summary: string | null;
  author: string | null;
  approvals: readonly { staffId: string; at: number }[] | null;
  emergencyGround: string | null;
  /** Where its entry stands in the public log. Null: made before there was one. */
  logIndex: number | null;
}

export interface RecordedRuleSet extends RuleSetOrigin {
  version: number;
  content: unknown;
  recordedAt: number;
}

export const NO_ORIGIN: RuleSetOrigin = {
  draftId: null,
  summary: null,
  author: null,
  approvals: null,
  emergencyGround: null,
  logIndex: null,
};

/** Append-only. @returns false when this version is on record with other content: a version never changes */
export async function recordRuleSet(
  db: Db,
  ruleSet: RuleSetRow,
  at: number,
  origin: RuleSetOrigin = NO_ORIGIN,
): Promise<boolean> {
  await db`insert into rule_set (rule_set_id, version, content, content_hash, in_force_from, recorded_at,
      draft_id, summary, author, approvals, emergency_ground, log_index)
    values (${ruleSet.ruleSetId}, ${ruleSet.version}, ${db.json(ruleSet.content as never)},
      ${ruleSet.contentHash}, ${ruleSet.inForceFrom}, ${at}, ${origin.draftId}, ${origin.summary},
      ${origin.author}, ${origin.approvals === null ? null : db.json(origin.approvals as never)},
      ${origin.emergencyGround}, ${origin.logIndex})
    on conflict do nothing`;
  const [row] = await db<{ same: boolean }[]>`
    select content_hash = ${ruleSet.contentHash} and rule_set_id = ${ruleSet.ruleSetId} as same from rule_set
    where version = ${ruleSet.version}`;
  return row!.same;
}

/** Every version on record, the lowest first. */
export async function listRuleSets(db: Db): Promise<RecordedRuleSet[]> {
  return db<RecordedRuleSet[]>`
    select version, content, recorded_at as "recordedAt", draft_id as "draftId", summary, author, approvals,
      emergency_ground as "emergencyGround", log_index as "logIndex"
    from rule_set order by version`;
}

/** The highest version on record, or 0. Cheap: to be asked often. */
export async function latestRuleSetVersion(db: Db): Promise<number> {
  const [row] = await db<{ version: number | null }[]>`select max(version) as version from rule_set`;
  return row?.version ?? 0;
}
