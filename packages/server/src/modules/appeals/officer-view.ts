import type { AppealList, AppealView } from '@healthcode/contracts';
import { isOpen, officerRefusal } from '@healthcode/domain';
import {
  type AppealRow,
  type Db,
  findDocumentHint,
  findSelfAccount,
  listAppeals,
  listCorrectionsOfAppeal,
  type StaffRow,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { evidenceOf } from '../people/look-at-person.ts';
import { logLooks } from '../people/looks.ts';
import { officeCode } from '../public-log/log-entries.ts';
import { namesOf } from '../rules/rule-staff.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { readSuspensionsOf } from '../suspensions/service.ts';
import { heldRecords } from './appeal-choices.ts';
import { factsOf, ruleTitle, summaryOf, toFacts, using, writtenOf } from './appeal-facts.ts';
import { correctionViews } from './corrections.ts';

/** Of those that have ended, so many of the newest are listed. */
const ENDED_LISTED = 200;

/** Numbers, states and deadlines: nothing of the people, and so no look at anybody. */
export async function listForOfficer(services: Services, staffId: string): Promise<AppealList> {
  const staff = await requireOfficer(services, staffId);
  const asOf = services.clock.cityNow();
  const rows = await listAppeals(services.db, ENDED_LISTED);
  const named = await namesOf(
    services,
    rows.flatMap(({ assignedTo, firstStaff }) => [assignedTo ?? [], firstStaff ?? []].flat()),
  );
  const me = { staffId, office: officeCode(staff.office) };
  const appeals = rows.map((row) => {
    const facts = toFacts(row, row.firstStaff === null ? null : named(row.firstStaff).office);
    const refusal = officerRefusal(facts, 'take', me);
    return {
      ...summaryOf(services, row, asOf),
      assignedTo: row.assignedTo === null ? null : named(row.assignedTo),
      mine: isOpen(facts) && row.assignedTo === staffId,
      mayWork: refusal === null || refusal === 'yours-already',
    };
  });
  return { asOf, appeals: [...appeals.filter(isOwed).sort(byDeadline), ...appeals.filter(hasEnded)] };
}

const isOwed = ({ urgency }: AppealList['appeals'][number]): boolean => urgency !== null;
const hasEnded = ({ urgency }: AppealList['appeals'][number]): boolean => urgency === null;
const byDeadline = (left: { dueAt: number }, right: { dueAt: number }): number => left.dueAt - right.dueAt;

/** One appeal for an officer. That it was looked at is written down in the transaction that reads it. */
export async function viewForOfficer(
  services: Services,
  tx: Db,
  staff: StaffRow,
  row: AppealRow,
): Promise<AppealView> {
  const { personId } = row;
  const asOf = services.clock.cityNow();
  await logLooks(tx, staff, { personIds: [personId], what: 'record', reason: 'appeal', at: asOf });
  const hint = await findDocumentHint(tx, personId);
  return {
    ...summaryOf(services, row, asOf),
    ...(await writtenOf(services, tx, row)),
    ...(await rightsOf(services, tx, staff, row)),
    ...(await connectedOf(services, tx, staff, row)),
    ...{ asOf, personId },
    maskedName: hint?.maskedName ?? null,
    hint: { type: hint?.documentType ?? '', lastTwo: hint?.hintLastTwo ?? '' },
    colour: (await heldRecords(services, tx, personId)).colour,
    byFamily: (await findSelfAccount(tx, personId)) !== row.accountId,
    about: row.about.map(({ sourceId, recordId, ruleId, colour, since }) => ({
      ...{ recordId, ruleId, since },
      source: { sourceId, name: sourceName(services, sourceId) },
      colour: colour as AppealView['colour'],
      title: ruleTitle(services, ruleId, asOf),
    })),
  };
}

type Connected = Pick<AppealView, 'evidence' | 'suspensions' | 'corrections' | 'follows'>;

/** The records complained about, or all where none is named, and what came of them since the appeal. */
export async function connectedOf(
  services: Services,
  tx: Db,
  staff: StaffRow,
  row: AppealRow,
): Promise<Connected> {
  const names = new Set(row.about.map(({ sourceId, recordId }) => `${sourceId}/${recordId}`));
  const isAbout = (sourceId: string, recordId: string) =>
    names.size === 0 || names.has(`${sourceId}/${recordId}`);
  const evidence = await evidenceOf(services, tx, row.personId, services.clock.cityNow());
  const corrections = await correctionViews(using(services, tx), await listCorrectionsOfAppeal(tx, row));
  const suspensions = (await readSuspensionsOf(using(services, tx), staff, row.personId)).filter(
    (one) => one.proposedAt >= row.submittedAt && isAbout(one.source.sourceId, one.recordId),
  );
  return {
    evidence: evidence.filter(({ source, recordId }) => isAbout(source.sourceId, recordId)),
    suspensions,
    corrections,
    follows: countFollowing(suspensions, corrections),
  };
}

const UNDER_WAY: readonly AppealView['suspensions'][number]['state'][] = [
  'proposed',
  'announced',
  'in-effect',
];

/** What puts right an appeal that is upheld: set aside, or asked of the source, and not refused. */
const countFollowing = (
  suspensions: AppealView['suspensions'],
  corrections: AppealView['corrections'],
): number =>
  suspensions.filter(({ state }) => UNDER_WAY.includes(state)).length +
  corrections.filter(({ state }) => state !== 'refused').length;

async function rightsOf(services: Services, tx: Db, staff: StaffRow, row: AppealRow) {
  const facts = await factsOf(services, tx, row);
  const me = { staffId: staff.staffId, office: officeCode(staff.office) };
  const named = await namesOf(using(services, tx), row.assignedTo === null ? [] : [row.assignedTo]);
  return {
    assignedTo: row.assignedTo === null ? null : named(row.assignedTo),
    mine: isOpen(facts) && row.assignedTo === staff.staffId,
    mayTake: officerRefusal(facts, 'take-over', me) === null,
    mayWork: officerRefusal(facts, 'write', me) === null,
    otherOfficeOnly: officerRefusal(facts, 'take', me) === 'same-office',
  };
}
