import { createHash } from 'node:crypto';
import { recordRuleSet, saveSource } from '@healthcode/store';
import type { CityCore } from '../city-core.ts';

/** A published version never changes: the file was edited without a new version number. */
export class RuleSetChangedError extends Error {
  override readonly name = 'RuleSetChangedError';
  constructor(ruleSetId: string, version: number) {
    super(
      `rule set ${ruleSetId} version ${version} is on record with other content: give the change a new version`,
    );
  }
}

/** Puts the policy of this start on record: its rule set, append-only, and the sources with their mandates. */
export async function recordPolicy({ db, policy, clock }: CityCore): Promise<void> {
  for (const source of policy.sources) {
    const { id, name, authority, mandate } = source;
    await saveSource(db, { sourceId: id, name, authority, mandate: [...mandate] });
  }
  const { ruleSet, ruleSetFile } = policy;
  const same = await recordRuleSet(
    db,
    {
      ruleSetId: ruleSet.id,
      version: ruleSet.version,
      content: ruleSetFile,
      contentHash: createHash('sha256').update(JSON.stringify(ruleSetFile)).digest(),
      inForceFrom: ruleSet.inForceFrom,
    },
    clock.cityNow(),
  );
  if (!same) throw new RuleSetChangedError(ruleSet.id, ruleSet.version);
}
