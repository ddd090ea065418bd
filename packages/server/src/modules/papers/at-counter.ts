import type { IssuedPaper, Paper, PapersAtCounter, RequestOf } from '@healthcode/contracts';
import { type IdentityDocument, maskName, parsePaperNumber, parsePersonName } from '@healthcode/domain';
import {
  type Db,
  findDocumentHint,
  findHolder,
  findPeopleByDocuments,
  findPersonOfPaper,
  type HolderRow,
  lockPerson,
  verifyDocument,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { parseGivenDocument } from '../identity/given-document.ts';
import { documentIndexOf, findOrCreatePeople } from '../identity/people-of-documents.ts';
import { logLooks } from '../people/looks.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { issuePaperFor } from './issue.ts';
import { loseFor } from './lose.ts';
import { papersOf } from './paper-view.ts';
import { warmUpFonts } from './pdf/make-paper-pdf.ts';

type Who = RequestOf<'papersAtCounter'>['body']['who'];
type Order = RequestOf<'issuePaperAtCounter'>['body'];

/** Who shows this document, or whose paper has this number, with their papers. They read that a counter looked. */
export async function findAtCounter(services: Services, staffId: string, who: Who): Promise<PapersAtCounter> {
  const staff = await requireOfficer(services, staffId);
  warmUpFonts().catch(() => undefined);
  return services.db.begin(async (tx) => {
    const personId = await findWho(services, tx, who);
    const hint = personId === null ? null : await findDocumentHint(tx, personId);
    if (personId === null || hint === null) return { person: null, papers: [] };
    const at = services.clock.cityNow();
    await logLooks(tx, staff, { personIds: [personId], what: 'record', reason: 'paper-counter', at });
    const { maskedName, documentType, hintLastTwo } = hint;
    return {
      person: { personId, maskedName, hint: { type: documentType, lastTwo: hintLastTwo } },
      papers: (await papersOf(services, tx, [personId]))(personId),
    };
  });
}

async function findWho(services: Services, tx: Db, who: Who): Promise<string | null> {
  if (!('number' in who)) return findByDocument(services, tx, parseGivenDocument(services, who, '/who'));
  const number = parsePaperNumber(who.number);
  const personId = number && (await findPersonOfPaper(tx, services.blindIndex('paper', number)));
  if (personId === null) throw new ProblemError('paper-unknown');
  return personId;
}

async function findByDocument(
  services: Services,
  db: Db,
  document: IdentityDocument,
): Promise<string | null> {
  const found = await findPeopleByDocuments(db, [documentIndexOf(services, document)]);
  const [personId = null] = found.values();
  return personId;
}

/** Anybody may have one here, also somebody who never had a phone: the officer has the document in hand. */
export async function issueAtCounter(
  services: Services,
  staffId: string,
  order: Order,
): Promise<IssuedPaper> {
  const { office } = await requireOfficer(services, staffId);
  const document = parseGivenDocument(services, order);
  const holder = (await knownHolder(services, document)) ?? (await newHolder(services, document, order.name));
  return issuePaperFor(services, { holder, size: order.size, by: { staffId, office } });
}

async function knownHolder(services: Services, document: IdentityDocument): Promise<HolderRow | null> {
  const personId = await findByDocument(services, services.db, document);
  return personId === null ? null : findHolder(services.db, personId);
}

/** Somebody whose name was never verified: by the register where it knows the document, else by the officer's eyes. */
async function newHolder(
  services: Services,
  document: IdentityDocument,
  given: string | undefined,
): Promise<HolderRow> {
  if (given === undefined) throw new ProblemError('paper-name-needed');
  const name = parsePersonName(given);
  if (!name.ok) {
    throw new ProblemError('name-invalid', {
      errors: name.problems.map((code) => ({ path: '/name', code })),
    });
  }
  const verifiedBy = await verifierOf(services, document, name.name);
  return services.db.begin(async (tx) => {
    const [personId] = (await findOrCreatePeople(services, tx, [document])) as [string];
    await lockPerson(tx, personId);
    // somebody may have verified it meanwhile
    const known = await findHolder(tx, personId);
    if (known !== null) return known;
    await verifyDocument(tx, {
      personId,
      documentIndex: documentIndexOf(services, document),
      nameSealed: services.fieldCipher.seal(name.name, {
        table: 'identity_document',
        rowId: personId,
        column: 'name',
      }),
      countrySealed: null,
      maskedName: maskName(name.name),
      verifiedBy,
      at: services.clock.cityNow(),
    });
    return (await findHolder(tx, personId))!;
  });
}

async function verifierOf(
  { identityRegister }: Services,
  document: IdentityDocument,
  name: string,
): Promise<string> {
  if (document.type !== 'resident-id') return 'counter';
  let matches: boolean;
  try {
    matches = await identityRegister.check(document, name);
  } catch (cause) {
    throw new ProblemError('identity-register-unreachable', { retryAfterSeconds: 60 }, { cause });
  }
  if (!matches) throw new ProblemError('identity-not-confirmed');
  return identityRegister.name;
}

export async function loseAtCounter(
  services: Services,
  staffId: string,
  personId: string,
  paperId: string,
): Promise<Paper> {
  const { office } = await requireOfficer(services, staffId);
  return loseFor(services, personId, paperId, office);
}
