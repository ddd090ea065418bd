import {
  type DryRunRow,
  findDraft,
  findStaff,
  finishDryRun,
  nextDryRun,
  saveDryRunProgress,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { logLooks } from '../people/looks.ts';
import { takeLoggedIntoEffect } from '../suspensions/take-into-effect.ts';
import { parseDraft } from './draft-content.ts';
import { type DryRunFindings, dryRun } from './dry-run.ts';
import { recolourCity } from './recolour.ts';

/**
 * The work behind rules: what was announced takes effect, the city follows the set in force, and drafts are tried out,
 * one after the other.
 */
export async function workRules(services: Services): Promise<void> {
  await publishLog(services);
  await takeLoggedIntoEffect(services);
  await recolourCity(services, services.statusMayHaveChanged);
  for (let run = await nextDryRun(services.db); run !== null; run = await nextDryRun(services.db)) {
    await carryOut(services, run);
    await recolourCity(services, services.statusMayHaveChanged);
  }
}

/** What was announced becomes readable; only then may it take effect. */
async function publishLog({ publicLog, rules }: Services): Promise<void> {
  rules.noteLogSize(await publicLog.publish());
}

async function carryOut(services: Services, run: DryRunRow): Promise<void> {
  const findings = await tryOut(services, run);
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    if (findings === null) {
      await finishDryRun(tx, run.dryRunId, { state: 'failed', result: null }, at);
      return;
    }
    const personIds = findings.sample.map(({ personId }) => personId);
    const asker = await findStaff(tx, run.askedBy);
    if (asker) await logLooks(tx, asker, { personIds, what: 'list', reason: 'rule-dry-run', at });
    const sample = findings.sample.map(({ personId: _, ...shown }) => shown);
    await finishDryRun(tx, run.dryRunId, { state: 'finished', result: { ...findings, sample } }, at);
  });
}

/** Null: the draft was changed meanwhile, so that nobody needs the answer. */
async function tryOut(services: Services, run: DryRunRow): Promise<DryRunFindings | null> {
  const draft = await findDraft(services.db, run.draftId);
  await services.rules.refresh(services.db);
  if (!draft || draft.revision !== run.revision) return null;
  const at = services.clock.cityNow();
  const parsed = parseDraft(draft, { version: services.rules.latestVersion + 1, at });
  if (!parsed.ok) return null;
  return dryRun(services, parsed.value, (progress) =>
    saveDryRunProgress(services.db, run.dryRunId, progress),
  );
}
