import { announce, Button, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '../../i18n/words.ts';
import { listAt, textAt, withItem, withMoved, withoutItem } from '../form/content-path.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { goToPlace } from '../form/go-to-place.ts';
import { withCopiedRule, withNewRule } from '../form/rule-data.ts';
import { RuleCard } from './RuleCard.tsx';

const RULES = ['rules'] as const;
const UNDO_ID = 'rule-undo';

/** The rules of the draft: add, copy, remove, put in another order, and open one at a time. */
export function RulesEditor() {
  const t = useT();
  const { content, change, openRule, setOpenRule } = useEditor();
  const [removed, setRemoved] = useState<{ rule: unknown; index: number } | null>(null);
  const rules = listAt(content, RULES);

  const openNew = (index: number) => {
    flushSync(() => setOpenRule(index));
    goToPlace(`rules[${index}].evidence`);
  };
  const add = () => {
    flushSync(() => change(withNewRule));
    openNew(rules.length);
  };
  const copy = (index: number) => {
    flushSync(() => change((before) => withCopiedRule(before, index)));
    openNew(index + 1);
  };
  const remove = (index: number) => {
    flushSync(() => {
      setRemoved({ rule: rules[index], index });
      setOpenRule(null);
      change((before) => withoutItem(before, RULES, index));
    });
    // the button that was pressed is gone, and with it the cursor
    document.getElementById(UNDO_ID)?.focus();
  };
  const bringBack = () => {
    if (removed === null) return;
    flushSync(() => {
      change((before) => withItem(before, RULES, removed.rule, removed.index));
      setRemoved(null);
    });
    goToPlace(`rules[${removed.index}]`);
  };
  const move = (from: number, to: number) => {
    change((before) => withMoved(before, RULES, from, to));
    if (openRule === from) setOpenRule(to);
    else if (openRule === to) setOpenRule(from);
    announce(t('form.ruleNumber', { number: to + 1 }));
  };
  const nameOf = (rule: unknown) => textAt(rule, ['id']) || t('ruleForm.noTitle');
  return (
    <Panel>
      <PanelSection title={t('ruleForm.rules', { count: rules.length })}>
        <p className="hc-field__hint">{t(rules.length === 0 ? 'ruleForm.noRules' : 'ruleForm.rulesHint')}</p>
        {removed !== null && (
          <Notice live>
            <p>{t('ruleForm.removed', { rule: nameOf(removed.rule) })}</p>
            <p className="console-notice-action">
              <Button id={UNDO_ID} variant="plain" icon="refresh" onClick={bringBack}>
                {t('ruleForm.undo')}
              </Button>
            </p>
          </Notice>
        )}
        <div className="console-rule-cards">
          {rules.map((_, index) => (
            <RuleCard
              // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have one number until it is mended
              key={index}
              index={index}
              count={rules.length}
              onCopy={() => copy(index)}
              onRemove={() => remove(index)}
              onMove={(to) => move(index, to)}
            />
          ))}
        </div>
        <div>
          <Button variant="second" icon="plus" onClick={add}>
            {t('ruleForm.add')}
          </Button>
        </div>
      </PanelSection>
    </Panel>
  );
}
