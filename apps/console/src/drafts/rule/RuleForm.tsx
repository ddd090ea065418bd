import { EVIDENCE_KINDS, type EvidenceKind } from '@healthcode/domain';
import { useT } from '../../i18n/words.ts';
import { ConditionEditor } from '../condition/ConditionEditor.tsx';
import { type ContentPath, pathText, textAt } from '../form/content-path.ts';
import { useEditor, useFieldAt } from '../form/EditorContext.tsx';
import { AuthoritiesAt, FormPart, LocalisedAt, NumberAt, SelectAt, TextAt } from '../form/fields.tsx';
import { fieldId } from '../form/problem-places.ts';
import { HOLDING_KINDS, kindAt } from '../form/rule-data.ts';
import { PhasesFields } from './PhaseFields.tsx';

/** Everything that a rule says, as a form. Nothing can be said of its spans before its kind of evidence is known. */
export function RuleForm({ path }: { readonly path: ContentPath }) {
  const t = useT();
  const { content } = useEditor();
  const kind = kindAt(textAt(content, [...path, 'evidence']));
  return (
    <div className="console-rule-form">
      <div className="console-point">
        <SelectAt
          path={[...path, 'evidence']}
          label={t('ruleForm.kind')}
          hint={t('ruleForm.kindHint')}
          options={HOLDING_KINDS.map((value) => ({ value, name: EVIDENCE_KINDS[value].name }))}
        />
        <TextAt path={[...path, 'id']} label={t('ruleForm.id')} hint={t('ruleForm.idHint')} chars={10} />
      </div>
      <LocalisedAt path={[...path, 'title']} label={t('ruleForm.title')} hint={t('ruleForm.titleHint')} />
      {kind === null ? <p>{t('ruleForm.kindFirst')}</p> : <Deciding path={path} kind={kind} />}
      <LocalisedAt
        path={[...path, 'reason']}
        label={t('ruleForm.reason')}
        hint={t('ruleForm.reasonHint')}
        long
      />
      <LocalisedAt path={[...path, 'toDo']} label={t('ruleForm.toDo')} hint={t('ruleForm.toDoHint')} long />
      <LocalisedAt
        path={[...path, 'basis']}
        label={t('ruleForm.basis')}
        hint={t('ruleForm.basisHint')}
        long
      />
    </div>
  );
}

/** What decides about colours: whom the rule reaches, by whose word, from when until when. */
function Deciding({ path, kind }: { readonly path: ContentPath; readonly kind: EvidenceKind }) {
  const t = useT();
  return (
    <>
      <FormPart title={t('ruleForm.condition')}>
        <ConditionEditor path={[...path, 'when']} scope={{ evidence: kind }} />
      </FormPart>
      <AuthoritiesAt path={[...path, 'reportedBy']} label={t('ruleForm.reportedBy')} />
      <PhasesFields path={[...path, 'phases']} kind={kind} />
      <OpenBounds path={[...path, 'open']} />
    </>
  );
}

function OpenBounds({ path }: { readonly path: ContentPath }) {
  const t = useT();
  const { error } = useFieldAt(path);
  return (
    <FormPart title={t('ruleForm.open')} hint={t('ruleForm.openHint')}>
      {error !== undefined && (
        <p className="hc-field__error" id={fieldId(pathText(path))} tabIndex={-1}>
          {error}
        </p>
      )}
      <div className="console-point">
        <NumberAt
          path={[...path, 'reviewAfterDays']}
          label={t('ruleForm.review')}
          unit={t('ruleForm.days')}
          prune
        />
        <NumberAt
          path={[...path, 'endsAfterDays']}
          label={t('ruleForm.ends')}
          unit={t('ruleForm.days')}
          prune
        />
      </div>
    </FormPart>
  );
}
