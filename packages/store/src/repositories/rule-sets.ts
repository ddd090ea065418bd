import type { Db } from '../db.ts';

export interface RuleSetRow {
  ruleSetId: string;
  version: number;
  content: unknown;
  contentHash: Uint8Array;
  inForceFrom: number;
}

/** Append-only. @returns false when this version is on record with other content: a version never changes */
export async function recordRuleSet(db: Db, ruleSet: RuleSetRow, at: number): Promise<boolean> {
  await db`insert into rule_set (rule_set_id, version, content, content_hash, in_force_from, recorded_at)
    values (${ruleSet.ruleSetId}, ${ruleSet.version}, ${db.json(ruleSet.content as never)},
      ${ruleSet.contentHash}, ${ruleSet.inForceFrom}, ${at})
    on conflict (rule_set_id, version) do nothing`;
  const [row] = await db<{ same: boolean }[]>`
    select content_hash = ${ruleSet.contentHash} as same from rule_set
    where rule_set_id = ${ruleSet.ruleSetId} and version = ${ruleSet.version}`;
  return row!.same;
}

export interface RecordedRuleSet {
  content: unknown;
  recordedAt: number;
}

/** Every version on record, the oldest first. */
export async function listRuleSets(db: Db): Promise<RecordedRuleSet[]> {
  return db<RecordedRuleSet[]>`
    select content, recorded_at as "recordedAt" from rule_set order by recorded_at, rule_set_id, version`;
}
