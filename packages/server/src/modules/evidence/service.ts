import type { Reported, ReportedList, RequestOf } from '@healthcode/contracts';
import {
  EVIDENCE_KINDS,
  type EvidenceAttributes,
  type EvidenceKind,
  futureProblems,
  parseEvidenceAttributes,
  REFERENCE_UNKNOWN,
  rowTime,
} from '@healthcode/domain';
import {
  type Db,
  type EvidenceRow,
  findReported,
  findSource,
  findStaff,
  listEvidenceOfSource,
  lockPerson,
  type SourceRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { measureDelivery } from '../batches/measure-delivery.ts';
import { parseGivenDocument } from '../identity/given-document.ts';
import { findOrCreatePeople } from '../identity/people-of-documents.ts';
import { takeRecords } from './take-records.ts';
import { unknownReferences } from './unknown-references.ts';

type Report = RequestOf<'report'>['body'];
const LIST_LIMIT = 100;

/** The source a signed-in user reports for. */
async function requireSource(services: Services, staffId: string): Promise<SourceRow> {
  const staff = await findStaff(services.db, staffId);
  if (!staff) throw new ProblemError('not-signed-in');
  const source = staff.sourceId ? await findSource(services.db, staff.sourceId) : null;
  if (!source) throw new ProblemError('not-allowed');
  return source;
}

const isKind = (kind: string): kind is EvidenceKind => Object.hasOwn(EVIDENCE_KINDS, kind);

function parseAttributes(services: Services, kind: EvidenceKind, given: unknown): EvidenceAttributes {
  const parsed = parseEvidenceAttributes(kind, given);
  const { clock, policy } = services;
  const problems = parsed.ok
    ? futureProblems(kind, parsed.value, rowTime(clock.cityNow(), policy.utcOffsetMinutes))
    : parsed.problems;
  if (parsed.ok && problems.length === 0) return parsed.value;
  const errors = problems.map(({ path, code, message }) => ({ path: `/attributes/${path}`, code, message }));
  throw new ProblemError('evidence-invalid', { errors });
}

async function requireReferences(tx: Db, kind: EvidenceKind, attributes: EvidenceAttributes): Promise<void> {
  const [unknown = []] = await unknownReferences(tx, [{ kind, attributes }]);
  if (unknown.length === 0) return;
  const errors = unknown.map(({ attribute, to }) => ({
    path: `/attributes/${attribute}`,
    code: 'reference-unknown',
    message: REFERENCE_UNKNOWN[to],
  }));
  throw new ProblemError('evidence-invalid', { errors });
}

/** One fact about one person, entered by a user of a source within that source's mandate. */
export async function reportRecord(services: Services, staffId: string, report: Report): Promise<Reported> {
  const source = await requireSource(services, staffId);
  const { kind } = report;
  if (!isKind(kind) || !source.mandate.includes(kind)) throw new ProblemError('outside-mandate');
  const document = parseGivenDocument(services, report);
  const attributes = parseAttributes(services, kind, report.attributes);
  return services.db
    .begin(async (tx) => {
      await requireReferences(tx, kind, attributes);
      const [personId] = (await findOrCreatePeople(services, tx, [document])) as [string];
      return takeOne(
        services,
        tx,
        source,
        recordOf(services, source, { ...report, kind, attributes }, personId),
        staffId,
      );
    })
    .finally(services.statusMayHaveChanged);
}

async function takeOne(
  services: Services,
  tx: Db,
  source: SourceRow,
  record: EvidenceRow,
  staffId: string,
): Promise<Reported> {
  // Measured before it is on record; whether it weighs is known only then, and rolled back if it must not.
  const isBeyond = (await measureDelivery(services, tx, source, 1)).reason !== null;
  const taken = await takeRecords(services, tx, [record], { staffId, batchId: null });
  if (taken.weighing > 0 && isBeyond) throw new ProblemError('source-bound-reached');
  const [result] = taken.verdicts;
  if (result !== 'new' && result !== 'repeat') throw new ProblemError(result!);
  if (result === 'new') services.metrics.evidenceTaken.inc({ kind: record.kind });
  const { appliedAt } = await lockPerson(tx, record.personId);
  const { recordId, version } = record;
  return { recordId, version, result, receivedAt: taken.receivedAt[0]!, applied: appliedAt !== null };
}

const recordOf = (
  services: Services,
  source: SourceRow,
  report: Pick<EvidenceRow, 'recordId' | 'version' | 'kind' | 'withdrawn'> & { attributes: object },
  personId: string,
): EvidenceRow => ({
  personId,
  sourceId: source.sourceId,
  recordId: report.recordId,
  version: report.version,
  kind: report.kind,
  authority: source.authority,
  attributes: { ...report.attributes },
  withdrawn: report.withdrawn,
  receivedAt: services.clock.cityNow(),
});

export async function listReported(services: Services, staffId: string): Promise<ReportedList> {
  const source = await requireSource(services, staffId);
  const rows = await listEvidenceOfSource(services.db, source.sourceId, LIST_LIMIT);
  return {
    records: rows.map((row) => ({
      recordId: row.recordId,
      version: row.version,
      kind: row.kind,
      hint: { type: row.documentType, lastTwo: row.hintLastTwo },
      attributes: row.attributes,
      withdrawn: row.withdrawn,
      receivedAt: row.receivedAt,
    })),
  };
}

/** A withdrawal is a new version that says so; what the record had ended opens again. */
export async function withdrawRecord(
  services: Services,
  staffId: string,
  recordId: string,
  version: number,
): Promise<Reported> {
  const source = await requireSource(services, staffId);
  return services.db
    .begin(async (tx) => {
      const current = await findReported(tx, source.sourceId, recordId);
      if (!current) throw new ProblemError('record-unknown');
      const record = recordOf(
        services,
        source,
        { ...current, recordId, version, withdrawn: true },
        current.personId,
      );
      return takeOne(services, tx, source, record, staffId);
    })
    .finally(services.statusMayHaveChanged);
}
