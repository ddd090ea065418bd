import { randomBytes, randomUUID } from 'node:crypto';
import type { IssuedPaper } from '@healthcode/contracts';
import {
  type DayNumber,
  type DocumentHint,
  dateOfDay,
  formatDocumentHint,
  type Localised,
  lastDayOfPaper,
  paperNumberOf,
  startOfDay,
} from '@healthcode/domain';
import { paperText } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import {
  type Db,
  endPaper,
  type HolderRow,
  insertPaper,
  lockPerson,
  markApplied,
  type NewPaper,
} from '@healthcode/store';
import { FIRST_INDEX } from '../../platform/keys/list-keys.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { notify } from '../notices/notify.ts';
import { paperPlace, papersOf, todayOf } from './paper-view.ts';
import { makePaperPdf } from './pdf/make-paper-pdf.ts';
import type { PaperSize } from './pdf/page-plan.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export interface PaperOrder {
  readonly holder: HolderRow;
  readonly size: PaperSize;
  readonly by: NewPaper['by'];
}

interface Made {
  readonly paperId: string;
  readonly number: string;
  readonly fromDay: DayNumber;
  readonly untilDay: DayNumber;
  readonly passText: string;
}

/**
 * Makes a paper and the sheet to print. The one that was in use is withdrawn in the same transaction; the code itself
 * is in the reply and nowhere else.
 */
export async function issuePaperFor(services: Services, order: PaperOrder): Promise<IssuedPaper> {
  const { holder, size, by } = order;
  const made = await services.db.begin((tx) => makePaper(services, tx, order));
  services.statusMayHaveChanged();
  services.metrics.passesIssued.inc();
  const { pdf, nameIsPrinted } = await printPaper(
    services,
    holder,
    made,
    size,
    'office' in by ? by.office : null,
  );
  const [paper] = (await papersOf(services, services.db, [holder.personId]))(holder.personId).filter(
    ({ paperId }) => paperId === made.paperId,
  );
  const fileName = `${made.number.replace(' ', '')}.pdf`;
  return { paper: paper!, fileName, pdf: Buffer.from(pdf).toString('base64'), nameIsPrinted };
}

/** Whoever issues to the same person at the same time waits here: nobody has two papers in use. */
async function makePaper(services: Services, tx: Db, { holder, by }: PaperOrder): Promise<Made> {
  const { personId } = holder;
  const at = services.clock.cityNow();
  const { appliedAt } = await lockPerson(tx, personId);
  // from now on a change of colour concerns a code that somebody has
  if (appliedAt === null) await markApplied(tx, personId, at);
  const fromDay = todayOf(services);
  const untilDay = lastDayOfPaper(fromDay);
  const replaced = await endPaper(tx, personId, { why: 'replaced', at });
  const paperId = randomUUID();
  const number = paperNumberOf(randomBytes(40));
  const { uri, period, displayKey, permutation } = services.paperKeys.of(fromDay);
  const slot = await insertPaper(tx, {
    ...{ personId, enrolmentId: paperId, fromDay, untilDay, at, period, by },
    numberIndex: services.blindIndex('paper', number),
    numberSealed: services.fieldCipher.seal(number, paperPlace(paperId)),
    firstSlot: FIRST_INDEX,
    capacity: services.policy.capacity,
  });
  if (slot === null) throw new ProblemError('capacity-reached');
  await enqueueStatusChange(services, tx);
  await notify(services, tx, [
    { subjectId: personId, kind: 'paper-issued', facts: factsOf(by, untilDay, replaced) },
  ]);
  const pass = issuePass({
    kind: 'paper',
    iss: services.policy.iss,
    exp: startOfDay(untilDay + 1, services.policy.utcOffsetMinutes) / 1_000,
    status: { idx: permutation.toIndex(slot), uri },
    maskedName: holder.maskedName,
    hint: { documentType: hintOf(holder).type, lastTwo: holder.hintLastTwo },
    issuingKey: services.keys.pass.privateKey,
    kid: services.keys.pass.kid,
    displayKey,
  });
  return { paperId, number, fromDay, untilDay, passText: paperText(pass) };
}

const factsOf = (by: NewPaper['by'], untilDay: DayNumber, replaced: boolean) => ({
  untilDay,
  replaced,
  office: 'office' in by ? by.office : null,
});

const hintOf = ({ documentType, hintLastTwo }: HolderRow): DocumentHint =>
  ({ type: documentType, lastTwo: hintLastTwo }) as DocumentHint;

function printPaper(
  { policy, clock }: Pick<Services, 'policy' | 'clock'>,
  holder: HolderRow,
  { passText, number, fromDay, untilDay }: Made,
  size: PaperSize,
  office: Localised | null,
) {
  const hint = hintOf(holder);
  const facts = {
    ...{ passText, number, office },
    city: policy.name,
    hotline: policy.hotline,
    maskedName: holder.maskedName,
    hint: { zh: formatDocumentHint(hint, 'zh'), en: formatDocumentHint(hint, 'en') },
    validFrom: dayInWords(fromDay),
    validUntil: dayInWords(untilDay),
  };
  return makePaperPdf(facts, size, new Date(clock.cityNow()));
}

function dayInWords(dayNumber: DayNumber): Localised {
  const { year, month, day } = dateOfDay(dayNumber);
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
}
