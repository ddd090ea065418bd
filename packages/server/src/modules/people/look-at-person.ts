import type { PersonView, RequestOf } from '@healthcode/contracts';
import { DELAY_PROBLEMS, holdsInForce, isRecordLookReason, parseDelay } from '@healthcode/domain';
import {
  type Db,
  findDocumentHint,
  findPeopleByDocuments,
  findPerson,
  findReported,
  listEvidenceVersions,
  listHolds,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { viewColour } from '../colours/service.ts';
import { toHold } from '../colours/to-hold.ts';
import { sourceName } from '../evidence/source-name.ts';
import { parseGivenDocument } from '../identity/given-document.ts';
import { documentIndexOf } from '../identity/people-of-documents.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { readSuspensionsOf } from '../suspensions/service.ts';
import { logLooks, readLooks } from './looks.ts';

type Look = RequestOf<'lookAtPerson'>['body'];

/** Opens one person's record for a reason that the person can read; nothing is shown before that is written down. */
export async function lookAtPerson(
  services: Services,
  staffId: string,
  { who, reason, delay: asked }: Look,
): Promise<PersonView> {
  const staff = await requireOfficer(services, staffId);
  if (!isRecordLookReason(reason)) throw new ProblemError('reason-needed');
  const delay = asked ? delayOf(services, asked) : null;
  const seen = await services.db.begin(async (tx) => {
    const personId = await findWho(services, tx, who);
    const person = personId === null ? null : await findPerson(tx, personId);
    if (personId === null || person === null) throw new ProblemError('person-unknown');
    const at = services.clock.cityNow();
    await logLooks(tx, staff, { personIds: [personId], what: 'record', reason, at, delay });
    const hint = await findDocumentHint(tx, personId);
    return {
      personId,
      maskedName: hint?.maskedName ?? null,
      hint: { type: hint?.documentType ?? '', lastTwo: hint?.hintLastTwo ?? '' },
      appliedAt: person.appliedAt,
      district: person.homeArea,
      colour: await viewColour(services, tx, personId, 'officer'),
      evidence: await evidenceOf(services, tx, personId, at),
      looks: await readLooks(services, tx, personId, at),
    };
  });
  return { ...seen, suspensions: await readSuspensionsOf(services, staff, seen.personId) };
}

function delayOf({ clock, fieldCipher }: Services, asked: NonNullable<Look['delay']>) {
  const parsed = parseDelay(asked, clock.cityNow());
  if (parsed.ok) {
    const { caseNumber } = parsed.delay;
    const sealCase = (rowId: string) =>
      fieldCipher.seal(caseNumber, { table: 'access_log', rowId, column: 'case_number' });
    return { ...parsed.delay, sealCase };
  }
  throw new ProblemError('look-delay-invalid', {
    errors: parsed.problems.map((code) => ({ path: `/delay/${DELAY_PROBLEMS[code].field}`, code })),
  });
}

async function findWho(services: Services, tx: Db, who: Look['who']): Promise<string | null> {
  if ('personId' in who) return who.personId;
  if ('recordId' in who) return (await findReported(tx, who.sourceId, who.recordId))?.personId ?? null;
  const document = parseGivenDocument(services, who, '/who');
  const index = documentIndexOf(services, document);
  const [personId = null] = (await findPeopleByDocuments(tx, [index])).values();
  return personId;
}

/** Every version of every record on file, the newest first, and the colours that each holds now. */
export async function evidenceOf(
  services: Services,
  tx: Db,
  personId: string,
  now: number,
): Promise<PersonView['evidence']> {
  const stored = await listHolds(tx, personId);
  const holding = holdsInForce(
    stored.map((hold) => toHold({ ...hold, personId })),
    now,
  );
  const rows = await listEvidenceVersions(tx, personId);
  return rows.map(({ sourceId, personId: _, authority: __, ...row }) => ({
    ...row,
    source: { sourceId, name: sourceName(services, sourceId) },
    holds: holding
      .filter(
        (hold) =>
          hold.sourceId === sourceId &&
          hold.recordId === row.recordId &&
          hold.evidenceVersion === row.version,
      )
      .map((hold) => hold.colour),
  }));
}
