import type { Correction, CorrectionList, RequestOf } from '@healthcode/contracts';
import {
  answerCorrectionRequest,
  type CorrectionRequestRow,
  listCorrectionsOfSource,
  lockCorrectionRequest,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { namesOf } from '../rules/rule-staff.ts';
import { requireConsoleStaff } from '../sign-in/console-staff.ts';
import { openAnswer, openRequest, sealAnswer } from './sealed-words.ts';

const LISTED = 200;

export async function correctionViews(
  services: Services,
  rows: readonly CorrectionRequestRow[],
): Promise<Correction[]> {
  const named = await namesOf(
    services,
    rows.map(({ askedBy }) => askedBy),
  );
  return rows.map((row) => ({
    requestId: row.requestId,
    source: { sourceId: row.sourceId, name: sourceName(services, row.sourceId) },
    recordId: row.recordId,
    askedBy: named(row.askedBy),
    askedAt: row.askedAt,
    text: openRequest(services, row),
    state: row.state,
    answeredAt: row.answeredAt,
    answer: openAnswer(services, row),
  }));
}

async function requireSource(services: Services, staffId: string): Promise<string> {
  const { role, sourceId } = await requireConsoleStaff(services, staffId);
  if (role !== 'source' || sourceId === null) throw new ProblemError('not-allowed');
  return sourceId;
}

/** What officers asked this source to correct: nothing of an appeal but the record's own number. */
export async function readCorrections(services: Services, staffId: string): Promise<CorrectionList> {
  const sourceId = await requireSource(services, staffId);
  const rows = await listCorrectionsOfSource(services.db, sourceId, LISTED);
  return { corrections: await correctionViews(services, rows) };
}

export async function answerCorrection(
  services: Services,
  staffId: string,
  { params: { requestId }, body: { done, answer } }: RequestOf<'answerCorrection'>,
): Promise<CorrectionList> {
  const sourceId = await requireSource(services, staffId);
  await services.db.begin(async (tx) => {
    const row = await lockCorrectionRequest(tx, requestId);
    if (row === null || row.sourceId !== sourceId) throw new ProblemError('correction-unknown');
    if (row.state !== 'open') throw new ProblemError('correction-answered');
    await answerCorrectionRequest(tx, row, {
      ...{ state: done ? 'done' : 'refused', staffId, at: services.clock.cityNow() },
      answerSealed: sealAnswer(services, requestId, answer),
    });
  });
  return readCorrections(services, staffId);
}
