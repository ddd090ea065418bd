import { createHash } from 'node:crypto';
import { latestRuleSetVersion, NO_ORIGIN, recordRuleSet, saveSource } from '@healthcode/store';
import type { CityCore } from '../city-core.ts';
import { announce, ruleSetBody } from '../modules/public-log/log-entries.ts';

/** A published version never changes: the file was edited without a new version number. */
export class RuleSetChangedError extends Error {
  override readonly name = 'RuleSetChangedError';
  constructor(ruleSetId: string, version: number) {
    super(
      `rule set ${ruleSetId} version ${version} is on record with other content: give the change a new version`,
    );
  }
}

/**
 * Puts the policy of this start on record: the sources with their mandates and, in a new city, the rules that it
 * begins with. In a city that has rules a newer file changes nothing: they change by publication only.
 */
export async function recordPolicy({ db, policy, clock }: CityCore): Promise<void> {
  for (const source of policy.sources) {
    const { id, name, authority, mandate } = source;
    await saveSource(db, { sourceId: id, name, authority, mandate: [...mandate] });
  }
  const { firstRuleSet, firstRuleSetFile } = policy;
  const latest = await latestRuleSetVersion(db);
  if (latest > 0 && firstRuleSet.version > latest) return;
  const same = await db.begin(async (tx) => {
    const content = {
      id: firstRuleSet.id,
      version: firstRuleSet.version,
      inForceFrom: firstRuleSet.inForceFrom,
      content: firstRuleSetFile,
    };
    const logIndex =
      latest > 0
        ? null
        : await announce(tx, clock, ruleSetBody(content, { signedOff: policy.signedOff, emergency: false }));
    return recordRuleSet(
      tx,
      {
        ruleSetId: firstRuleSet.id,
        version: firstRuleSet.version,
        content: firstRuleSetFile,
        contentHash: createHash('sha256').update(JSON.stringify(firstRuleSetFile)).digest(),
        inForceFrom: firstRuleSet.inForceFrom,
      },
      clock.cityNow(),
      { ...NO_ORIGIN, logIndex },
    );
  });
  if (!same) throw new RuleSetChangedError(firstRuleSet.id, firstRuleSet.version);
}
