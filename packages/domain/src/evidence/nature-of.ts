import type { EvidenceRecord, Nature } from './evidence.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';

/**
 * Whether a record may raise a colour or end a hold. A test result is adverse unless it is negative: only a
 * negative one relieves.
 */
export function natureOf(record: Pick<EvidenceRecord, 'kind' | 'attributes'>): Nature {
  const { nature } = EVIDENCE_KINDS[record.kind];
  if (nature !== 'by-attribute') return nature;
  return record.attributes['result'] === 'negative' ? 'relieving' : 'adverse';
}
