import type { Db } from '../db.ts';
import type { AppealKey } from './appeals.ts';

export interface CorrectionRequestRow extends AppealKey {
  requestId: string;
  sourceId: string;
  recordId: string;
  askedBy: string;
  askedAt: number;
  textSealed: Uint8Array;
  state: 'open' | 'done' | 'refused';
  answeredBy: string | null;
  answeredAt: number | null;
  answerSealed: Uint8Array | null;
}

const COLUMNS = `
  person_id as "personId", request_id as "requestId", appeal_id as "appealId", source_id as "sourceId",
  record_id as "recordId", asked_by as "askedBy", asked_at as "askedAt", text_sealed as "textSealed", state,
  answered_by as "answeredBy", answered_at as "answeredAt", answer_sealed as "answerSealed"`;

export async function insertCorrectionRequest(
  db: Db,
  row: Omit<CorrectionRequestRow, 'state' | 'answeredBy' | 'answeredAt' | 'answerSealed'>,
): Promise<void> {
  await db`insert into correction_request (person_id, request_id, appeal_id, source_id, record_id, asked_by, asked_at,
      text_sealed)
    values (${row.personId}, ${row.requestId}, ${row.appealId}, ${row.sourceId}, ${row.recordId}, ${row.askedBy},
      ${row.askedAt}, ${row.textSealed})`;
}

/** Asked because of one appeal, the oldest first. */
export async function listCorrectionsOfAppeal(
  db: Db,
  { personId, appealId }: AppealKey,
): Promise<CorrectionRequestRow[]> {
  return db<CorrectionRequestRow[]>`
    select ${db.unsafe(COLUMNS)} from correction_request
    where person_id = ${personId} and appeal_id = ${appealId} order by asked_at, request_id`;
}

/** Asked of one source: open ones first, then the newest. */
export async function listCorrectionsOfSource(
  db: Db,
  sourceId: string,
  limit: number,
): Promise<CorrectionRequestRow[]> {
  return db<CorrectionRequestRow[]>`
    select ${db.unsafe(COLUMNS)} from correction_request where source_id = ${sourceId}
    order by state <> 'open', asked_at desc, request_id limit ${limit}`;
}

export async function lockCorrectionRequest(db: Db, requestId: string): Promise<CorrectionRequestRow | null> {
  const [row] = await db<CorrectionRequestRow[]>`
    select ${db.unsafe(COLUMNS)} from correction_request where request_id = ${requestId} for update`;
  return row ?? null;
}

export async function answerCorrectionRequest(
  db: Db,
  { personId, requestId }: Pick<CorrectionRequestRow, 'personId' | 'requestId'>,
  answer: { state: 'done' | 'refused'; staffId: string; at: number; answerSealed: Uint8Array },
): Promise<void> {
  await db`update correction_request set state = ${answer.state}, answered_by = ${answer.staffId},
      answered_at = ${answer.at}, answer_sealed = ${answer.answerSealed}
    where person_id = ${personId} and request_id = ${requestId}`;
}
