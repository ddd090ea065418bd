import type { Reported, ReportedList, RequestOf } from '@healthcode/contracts';
import {
  dayNumberAt,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type IdentityDocument,
  parseDocument,
  parseEvidenceAttributes,
} from '@healthcode/domain';
import {
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
import { documentIndexOf, findOrCreatePerson } from '../identity/service.ts';
import { takeRecord } from './take-record.ts';

type Report = RequestOf<'report'>['body'];
const LIST_LIMIT = 100;
/** A source's clock may be a little ahead of ours. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const IN_THE_FUTURE = { zh: '时间还没有到，请核对。', en: 'This time has not come yet. Check it.' };

/** The source a signed-in user reports for. */
async function requireSource(services: Services, staffId: string): Promise<SourceRow> {
  const staff = await findStaff(services.db, staffId);
  if (!staff) throw new ProblemError('not-signed-in');
  const source = staff.sourceId ? await findSource(services.db, staff.sourceId) : null;
  if (!source) throw new ProblemError('not-allowed');
  return source;
}

const isKind = (kind: string): kind is EvidenceKind => Object.hasOwn(EVIDENCE_KINDS, kind);

function parseReportedDocument(services: Services, report: Report): IdentityDocument {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const { documentType, documentNumber: number, documentCountry: country } = report;
  const parsed = parseDocument(
    { type: documentType as never, number, ...(country ? { country } : {}) },
    today,
  );
  if (parsed.ok) return parsed.document;
  throw new ProblemError('document-invalid', {
    errors: parsed.problems.map((code) => ({
      path: code.startsWith('passport-country') ? '/documentCountry' : '/documentNumber',
      code,
    })),
  });
}

function parseAttributes(
  services: Services,
  kind: EvidenceKind,
  attributes: unknown,
): Record<string, unknown> {
  const parsed = parseEvidenceAttributes(kind, attributes);
  const errors = parsed.ok
    ? []
    : parsed.problems.map(({ path, code, message }) => ({ path: `/attributes/${path}`, code, message }));
  const now = services.clock.cityNow();
  const latest = {
    instant: now + FUTURE_TOLERANCE_MS,
    day: dayNumberAt(now, services.policy.utcOffsetMinutes),
  };
  for (const [name, type] of Object.entries(EVIDENCE_KINDS[kind].attributes)) {
    const value = (attributes as Record<string, unknown>)[name];
    const limit =
      type.type === 'instant' || type.type === 'day' ? latest[type.type] : Number.POSITIVE_INFINITY;
    if (name !== 'dueAt' && typeof value === 'number' && value > limit) {
      errors.push({ path: `/attributes/${name}`, code: 'in-the-future', message: IN_THE_FUTURE });
    }
  }
  if (!parsed.ok || errors.length > 0) throw new ProblemError('evidence-invalid', { errors });
  return parsed.value as unknown as Record<string, unknown>;
}

/** One fact about one person, entered by a user of a source within that source's mandate. */
export async function reportRecord(services: Services, staffId: string, report: Report): Promise<Reported> {
  const source = await requireSource(services, staffId);
  const { kind } = report;
  if (!isKind(kind) || !source.mandate.includes(kind)) throw new ProblemError('outside-mandate');
  const document = parseReportedDocument(services, report);
  const attributes = parseAttributes(services, kind, report.attributes);
  return services.db
    .begin(async (tx) => {
      const personId = await findOrCreatePerson(services, tx, document, documentIndexOf(services, document));
      const record = recordOf(services, source, { ...report, kind, attributes }, personId);
      const taken = await takeRecord(services, tx, record, staffId);
      if (taken.result !== 'new' && taken.result !== 'repeat') throw new ProblemError(taken.result);
      const person = await lockPerson(tx, personId);
      const { recordId, version } = report;
      return { recordId, version, ...taken, applied: person.appliedAt !== null };
    })
    .finally(services.statusMayHaveChanged);
}

const recordOf = (
  services: Services,
  source: SourceRow,
  report: Pick<Report, 'recordId' | 'version' | 'kind' | 'attributes' | 'withdrawn'>,
  personId: string,
): EvidenceRow => ({
  personId,
  sourceId: source.sourceId,
  recordId: report.recordId,
  version: report.version,
  kind: report.kind,
  authority: source.authority,
  attributes: report.attributes,
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
      const taken = await takeRecord(services, tx, record, staffId);
      if (taken.result !== 'new' && taken.result !== 'repeat') throw new ProblemError(taken.result);
      const person = await lockPerson(tx, current.personId);
      return { recordId, version, ...taken, applied: person.appliedAt !== null };
    })
    .finally(services.statusMayHaveChanged);
}
