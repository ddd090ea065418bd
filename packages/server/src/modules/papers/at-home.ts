import type { IssuedPaper, MyPapers, Paper, RequestOf } from '@healthcode/contracts';
import { mayPrintAtHome, parseDocument } from '@healthcode/domain';
import {
  type Db,
  findHolder,
  type HolderRow,
  listDocuments,
  listGuardianshipsOfAccount,
} from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { holderView } from '../identity/holder-view.ts';
import { requireHolder } from '../identity/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { issuePaperFor } from './issue.ts';
import { loseFor } from './lose.ts';
import { papersOf, todayOf } from './paper-view.ts';
import { warmUpFonts } from './pdf/make-paper-pdf.ts';

type AtHome = MyPapers['people'][number]['atHome'];

/** Everybody whose code the account shows: whether a paper can be printed for them here, and which there are. */
export async function readMyPapers(services: Services, accountId: string): Promise<MyPapers> {
  await requireHolder(services, services.db, accountId);
  // whoever looks at this may want to print next; should it fail, the printing says so
  warmUpFonts().catch(() => undefined);
  const inCare = await listGuardianshipsOfAccount(services.db, accountId);
  const of = await papersOf(
    services,
    services.db,
    inCare.map(({ personId }) => personId),
  );
  const people: MyPapers['people'] = [];
  for (const { personId, relation } of inCare) {
    const holder = await findHolder(services.db, personId);
    if (holder === null) continue;
    const atHome = await atHomeOf(services, services.db, holder);
    people.push({ ...holderView(holder), relation, atHome, papers: of(personId) });
  }
  return { people };
}

async function atHomeOf(services: Services, db: Db, { personId, appliedAt }: HolderRow): Promise<AtHome> {
  const [document] = await listDocuments(db, personId);
  if (document === undefined) return 'age-unknown';
  const number = services.fieldCipher.open(document.numberSealed, {
    table: 'identity_document',
    rowId: personId,
    column: 'number',
  });
  const today = todayOf(services);
  const parsed = parseDocument({ type: document.documentType, number }, today);
  const allowed = mayPrintAtHome(parsed.ok ? parsed.document.birthDay : undefined, today);
  return allowed === 'may' && appliedAt === null ? 'not-declared' : allowed;
}

export async function issueAtHome(
  services: Services,
  call: Pick<Call, 'subjectId' | 'confirmedAt'>,
  { personId, size }: RequestOf<'issuePaper'>['body'],
): Promise<IssuedPaper> {
  const { subjectId: accountId } = call;
  const holder = await requireHolder(services, services.db, accountId, personId);
  const atHome = await atHomeOf(services, services.db, holder);
  if (atHome === 'not-declared') throw new ProblemError('declaration-needed');
  if (atHome !== 'may') throw new ProblemError('paper-at-counter-only');
  requireConfirmed(services, call);
  await limitUse(services, 'paper-by-account', accountId);
  return issuePaperFor(services, { holder, size, by: { accountId } });
}

/** Needs no step-up: whoever has lost a paper must be fast, and a paper is soon printed again. */
export async function loseAtHome(
  services: Services,
  accountId: string,
  personId: string,
  paperId: string,
): Promise<Paper> {
  await requireHolder(services, services.db, accountId, personId);
  return loseFor(services, personId, paperId, null);
}
