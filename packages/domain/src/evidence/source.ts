import { asSourceId, type SourceId } from '../ids.ts';
import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import { AUTHORITIES, type Authority } from './authority.ts';
import type { EvidenceKind } from './evidence.ts';
import { EVIDENCE_KIND_NAMES } from './evidence-kinds.ts';

/** A body that reports evidence, and the kinds that it may report. */
export type Source = {
  readonly id: SourceId;
  readonly name: Localised;
  readonly authority: Authority;
  readonly mandate: readonly EvidenceKind[];
};

/** Reads `policy/<region>/sources.json`: ids that occur once, known authorities and kinds. */
export function parseSources(json: unknown): Parsed<readonly Source[]> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['sources']);
  const sources = reader.array(root?.['sources'], 'sources').map((value, index) => {
    const path = `sources[${index}]`;
    const fields = reader.object(value, path, ['id', 'name', 'authority', 'mandate']);
    return {
      // No slash, so that `source/record` names one record.
      id: asSourceId(reader.text(fields?.['id'], `${path}.id`, /^[a-z][a-z0-9-]*$/)),
      name: reader.localised(fields?.['name'], `${path}.name`),
      authority: reader.oneOf(fields?.['authority'], `${path}.authority`, AUTHORITIES),
      mandate: reader
        .array(fields?.['mandate'], `${path}.mandate`)
        .map((kind, place) => reader.oneOf(kind, `${path}.mandate[${place}]`, EVIDENCE_KIND_NAMES)),
    };
  });
  reader.unique(
    sources.map((source) => source.id),
    'sources',
    'id',
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sources };
}
