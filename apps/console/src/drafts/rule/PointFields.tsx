import { EVIDENCE_KINDS, type EvidenceKind } from '@healthcode/domain';
import { useT } from '../../i18n/words.ts';
import type { ContentPath } from '../form/content-path.ts';
import { NumberAt, SelectAt } from '../form/fields.tsx';
import { eventsOf } from '../form/rule-data.ts';

interface PointFieldsProps {
  readonly path: ContentPath;
  readonly kind: EvidenceKind;
}

/** A day or time of the evidence, and whole days after it. */
export function PointFields({ path, kind }: PointFieldsProps) {
  const t = useT();
  const events = eventsOf(kind).map((value) => ({
    value,
    name: EVIDENCE_KINDS[kind].attributes[value]?.name ?? { zh: value, en: value },
  }));
  return (
    <div className="console-point">
      <SelectAt path={[...path, 'event']} label={t('ruleForm.event')} options={events} around />
      <NumberAt path={[...path, 'plusDays']} label={t('ruleForm.plusDays')} unit={t('ruleForm.days')} />
    </div>
  );
}
