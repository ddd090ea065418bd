import type { EvidenceKind } from '@healthcode/domain';
import { Button, Icon, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import {
  type ContentPath,
  listAt,
  pathText,
  valueAt,
  withItem,
  withoutItem,
  withValue,
} from '../form/content-path.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { FormPart } from '../form/fields.tsx';
import { focusAdds } from '../form/focus-adds.ts';
import { fieldId, problemAt } from '../form/problem-places.ts';
import { PointFields } from './PointFields.tsx';
import { ReliefFields } from './ReliefFields.tsx';

interface UntilFieldsProps {
  /** Of the phase's `until`. */
  readonly path: ContentPath;
  readonly kind: EvidenceKind;
}

/** How a span ends: by the first of several days or relieving records, not before a day. */
export function UntilFields({ path, kind }: UntilFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const { content, change, problems } = useEditor();
  const any = [...path, 'any'];
  const bound = [...path, 'notBefore'];
  const ways = listAt(content, any);
  const hasBound = valueAt(content, bound) !== undefined;
  const problem = problemAt(problems, pathText(any));
  return (
    <FormPart title={t('ruleForm.until')} hint={t('ruleForm.untilHint')}>
      <ol className="console-ways" id={fieldId(pathText(any))} tabIndex={-1}>
        {ways.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ways have no names, and their fields hold no state
          <Way key={index} path={any} index={index} kind={kind} isOnly={ways.length === 1} />
        ))}
      </ol>
      {problem && <p className="hc-field__error">{problem.message[language]}</p>}
      <div className="console-actions" data-adds>
        <Button
          variant="plain"
          icon="plus"
          onClick={() => change((before) => withItem(before, any, { event: '' }))}
        >
          {t('ruleForm.addDay')}
        </Button>
        <Button
          variant="plain"
          icon="plus"
          onClick={() => change((before) => withItem(before, any, { evidence: '' }))}
        >
          {t('ruleForm.addRelief')}
        </Button>
        {!hasBound && (
          <Button
            variant="plain"
            icon="plus"
            onClick={() => change((before) => withValue(before, bound, { event: '' }))}
          >
            {t('ruleForm.addNotBefore')}
          </Button>
        )}
      </div>
      {hasBound && (
        <FormPart title={t('ruleForm.notBefore')}>
          <PointFields path={bound} kind={kind} />
          <div>
            <Button
              variant="plain"
              icon="close"
              onClick={() => change((before) => withValue(before, bound, undefined))}
            >
              {t('ruleForm.removeNotBefore')}
            </Button>
          </div>
        </FormPart>
      )}
    </FormPart>
  );
}

interface WayProps extends UntilFieldsProps {
  readonly index: number;
  readonly isOnly: boolean;
}

function Way({ path, index, kind, isOnly }: WayProps) {
  const t = useT();
  const { content, change } = useEditor();
  const at = [...path, index];
  const isRelief = valueAt(content, [...at, 'evidence']) !== undefined;
  const number = index + 1;
  return (
    <li>
      <fieldset className="console-way">
        <legend>
          <span className="console-tag">{t('ruleForm.way', { number })}</span>{' '}
          {t(isRelief ? 'ruleForm.wayRelief' : 'ruleForm.wayEvent')}
        </legend>
        {isRelief ? <ReliefFields path={at} kind={kind} /> : <PointFields path={at} kind={kind} />}
        {!isOnly && (
          <button
            type="button"
            className="hc-icon-button console-way__remove"
            aria-label={t('ruleForm.removeWay', { number })}
            onClick={() => {
              focusAdds();
              change((before) => withoutItem(before, path, index));
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </fieldset>
    </li>
  );
}
