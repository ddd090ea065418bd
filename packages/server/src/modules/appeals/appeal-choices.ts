import { createHash } from 'node:crypto';
import type { AppealChoices } from '@healthcode/contracts';
import { APPEAL_KINDS, type AppealKind, explainColour, isOpen } from '@healthcode/domain';
import { type AppealedRecord, type Db, listAppealsOfPeople, listHolds } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { toHold } from '../colours/to-hold.ts';
import { sourceName } from '../evidence/source-name.ts';
import { requireHolder } from '../identity/service.ts';
import { ruleTitle, toFacts } from './appeal-facts.ts';

interface HeldRecord extends AppealedRecord {
  /** Names it to the person, who is not given the source's number. */
  readonly ref: string;
}

/** What this person may appeal against now. */
export async function readChoices(
  services: Services,
  accountId: string,
  asked: string | undefined,
): Promise<AppealChoices> {
  const { db, clock, policy } = services;
  const { personId, maskedName } = await requireHolder(services, db, accountId, asked);
  const now = clock.cityNow();
  const { colour, held } = await heldRecords(services, db, personId);
  const { filesDays, firstInstanceHours, files } = policy.appeals;
  return {
    personId,
    maskedName,
    colour,
    holds: held.map(({ sourceId, ref, ruleId, colour: of, since }) => ({
      ...{ ref, ruleId, since },
      colour: of as AppealChoices['colour'],
      title: ruleTitle(services, ruleId, now),
      reportedBy: sourceName(services, sourceId),
    })),
    kinds: (Object.keys(APPEAL_KINDS) as AppealKind[]).filter((kind) => kind !== 'colour' || held.length > 0),
    mayOpen: (await countOpen(db, personId)) < policy.appeals.openAtMost,
    firstInstanceHours,
    filesDays,
    files: { most: files.most, bytes: files.bytes },
  };
}

export async function countOpen(db: Db, personId: string): Promise<number> {
  const appeals = await listAppealsOfPeople(db, [personId]);
  return appeals.filter((row) => isOpen(toFacts(row, null))).length;
}

/** The records that hold a colour other than green now, the strongest first. */
export async function heldRecords(
  services: Services,
  db: Db,
  personId: string,
): Promise<{ colour: AppealChoices['colour']; held: HeldRecord[] }> {
  const now = services.clock.cityNow();
  const holds = (await listHolds(db, personId)).map((row) => toHold({ ...row, personId }));
  const explained = explainColour(holds, services.rules.inForceAt(now).ruleSet, now);
  const held = explained.holds
    .filter(({ colour }) => colour !== 'green')
    .map(({ sourceId, recordId, ruleId, ruleSetVersion, colour, since }) => ({
      ...{ sourceId, recordId, ruleId, ruleSetVersion, colour, since },
      ref: refOf([personId, sourceId, recordId, ruleId, colour]),
    }));
  return { colour: explained.colour, held };
}

const refOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
