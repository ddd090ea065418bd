import { EVIDENCE_KINDS, type EvidenceKind } from '@healthcode/domain';
import { Button } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { ConditionEditor } from '../condition/ConditionEditor.tsx';
import { type ContentPath, textAt, valueAt, withValue } from '../form/content-path.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { AuthoritiesAt, FormPart, NumberAt, SelectAt } from '../form/fields.tsx';
import { blankRelief, kindAt, RELIEVING_KINDS } from '../form/rule-data.ts';
import { PointFields } from './PointFields.tsx';

interface ReliefFieldsProps {
  readonly path: ContentPath;
  /** The rule's own kind of evidence. */
  readonly kind: EvidenceKind;
}

/** Relieving evidence that ends a span: which, what it must be like, how often, from whom, after what. */
export function ReliefFields({ path, kind }: ReliefFieldsProps) {
  const t = useT();
  const { content, change } = useEditor();
  const by = kindAt(textAt(content, [...path, 'evidence']));
  const hasAfter = valueAt(content, [...path, 'after']) !== undefined;
  const setAfter = (after: unknown) => change((before) => withValue(before, [...path, 'after'], after));
  // what was said of one kind of evidence makes no sense of another
  const chooseKind = (chosen: string) => {
    const next = kindAt(chosen);
    if (next !== null) change((before) => withValue(before, path, blankRelief(next)));
  };
  return (
    <div className="console-stack">
      <SelectAt
        path={[...path, 'evidence']}
        label={t('ruleForm.relief')}
        options={RELIEVING_KINDS.map((value) => ({ value, name: EVIDENCE_KINDS[value].name }))}
        onChoose={chooseKind}
        around
      />
      {by !== null && (
        <>
          <FormPart title={t('ruleForm.reliefCondition')}>
            <ConditionEditor path={[...path, 'when']} scope={{ evidence: kind, by }} />
          </FormPart>
          <div className="console-point">
            <NumberAt
              path={[...path, 'count']}
              label={t('ruleForm.count')}
              hint={t('ruleForm.countHint')}
              unit={t('ruleForm.times')}
            />
            <NumberAt
              path={[...path, 'spacedHours']}
              label={t('ruleForm.spaced')}
              hint={t('ruleForm.spacedHint')}
              unit={t('ruleForm.hours')}
            />
            <NumberAt
              path={[...path, 'dueAgainAfterHours']}
              label={t('ruleForm.dueAgain')}
              hint={t('ruleForm.dueAgainHint')}
              unit={t('ruleForm.hours')}
            />
          </div>
          <AuthoritiesAt
            path={[...path, 'from']}
            label={t('ruleForm.reliefFrom')}
            hint={t('ruleForm.reliefFromHint')}
          />
          {hasAfter && (
            <FormPart title={t('ruleForm.after')}>
              <PointFields path={[...path, 'after']} kind={kind} />
            </FormPart>
          )}
          <div>
            <Button
              variant="plain"
              icon={hasAfter ? 'close' : 'plus'}
              onClick={() => setAfter(hasAfter ? undefined : { event: '' })}
            >
              {t(hasAfter ? 'ruleForm.removeAfter' : 'ruleForm.addAfter')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
