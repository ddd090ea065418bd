import { Button, Icon, type IconName, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { ruleInWords } from '../form/check-content.ts';
import { listAt, textAt } from '../form/content-path.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { fieldId, isWithin } from '../form/problem-places.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleSentence } from './RuleSentence.tsx';

interface RuleCardProps {
  readonly index: number;
  readonly count: number;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onMove: (to: number) => void;
}

/** A rule of the draft: what it says, what can be done with it, and its form once it is opened. */
export function RuleCard(props: RuleCardProps) {
  const { index } = props;
  const t = useT();
  const { content, problems, openRule, setOpenRule } = useEditor();
  const title = useRuleTitle(index);
  const rule = listAt(content, ['rules'])[index];
  const at = `rules[${index}]`;
  const wrong = problems.filter(({ path }) => isWithin(path, at)).length;
  const isOpen = openRule === index;
  const headingId = fieldId(at);
  const of = (action: string) => t('ruleForm.of', { action, rule: title });
  return (
    <article className="console-rule-card" aria-labelledby={headingId} data-open={isOpen || undefined}>
      <div className="console-rule-card__head">
        <h3 id={headingId} tabIndex={-1}>
          {title}
        </h3>
        <span className="console-meta">{textAt(rule, ['id'])}</span>
        {wrong > 0 && (
          <span className="console-tag" data-waits>
            {t('ruleForm.wrong', { count: wrong })}
          </span>
        )}
      </div>
      <RuleSentence words={ruleInWords(rule)} />
      <div className="console-rule-card__actions">
        <Button
          variant="second"
          icon={isOpen ? 'chevron-up' : 'pencil'}
          aria-expanded={isOpen}
          aria-label={of(t(isOpen ? 'ruleForm.close' : 'ruleForm.edit'))}
          onClick={() => setOpenRule(isOpen ? null : index)}
        >
          {t(isOpen ? 'ruleForm.close' : 'ruleForm.edit')}
        </Button>
        {isOpen && <MoreActions {...props} of={of} />}
      </div>
      {isOpen && <RuleForm path={['rules', index]} />}
    </article>
  );
}

/** What is done with a rule as a whole, offered while it is open: a list of twenty rules stays calm. */
function MoreActions({
  index,
  count,
  onCopy,
  onRemove,
  onMove,
  of,
}: RuleCardProps & { of: (action: string) => string }) {
  const t = useT();
  return (
    <>
      <SmallButton icon="plus" words={t('ruleForm.copy')} label={of(t('ruleForm.copy'))} onPress={onCopy} />
      <SmallButton
        icon="close"
        words={t('ruleForm.remove')}
        label={of(t('ruleForm.remove'))}
        onPress={onRemove}
      />
      {index > 0 && (
        <SmallButton
          icon="chevron-up"
          words={t('ruleForm.up')}
          label={of(t('ruleForm.up'))}
          onPress={() => onMove(index - 1)}
        />
      )}
      {index < count - 1 && (
        <SmallButton
          icon="chevron-down"
          words={t('ruleForm.down')}
          label={of(t('ruleForm.down'))}
          onPress={() => onMove(index + 1)}
        />
      )}
    </>
  );
}

interface SmallButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly label: string;
  readonly onPress: () => void;
}

function SmallButton({ icon, words, label, onPress }: SmallButtonProps) {
  return (
    <button type="button" className="console-small-button" aria-label={label} onClick={onPress}>
      <Icon name={icon} size={1.1} />
      <span>{words}</span>
    </button>
  );
}

/** A rule's title in the reader's language, or in the other one, or that it has none. */
function useRuleTitle(index: number): string {
  const t = useT();
  const { language } = usePreferences();
  const { content } = useEditor();
  const titles = [language, language === 'zh' ? 'en' : 'zh'].map((side) =>
    textAt(content, ['rules', index, 'title', side]).trim(),
  );
  return titles.find((title) => title !== '') ?? t('ruleForm.noTitle');
}
