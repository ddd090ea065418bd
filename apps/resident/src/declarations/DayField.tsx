import { formatDay, parseDay } from '@healthcode/domain';
import { formatCivilDay, OptionGroup, Phrases, TextField, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useServices } from '../shell/services-context.ts';
import type { AnswerFieldProps } from './AnswerField.tsx';
import { useQuestionText } from './use-question-text.ts';

const RECENT = ['0', '1', '2'] as const;
type Choice = (typeof RECENT)[number] | 'earlier';

/** A day up to today: the last three at one tap, others by the phone's own calendar. */
export function DayField({ question, id, answer, onChange, error }: AnswerFieldProps) {
  const t = useT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const { clock, dayOf } = useServices();
  const today = dayOf(clock.now());
  const given = typeof answer === 'number' ? answer : null;
  const recent = RECENT.find((ago) => given === today - Number(ago));
  const [choice, setChoice] = useState<Choice | null>(given === null ? null : (recent ?? 'earlier'));
  const names = [t('declare.today'), t('declare.yesterday'), t('declare.dayBefore')];

  const choose = (next: Choice) => {
    setChoice(next);
    onChange(next === 'earlier' ? undefined : today - Number(next));
  };
  const options = [
    ...RECENT.map((value, at) => ({
      value: value as Choice,
      label: `${names[at]} ${formatCivilDay(today - Number(value), language)}`,
    })),
    { value: 'earlier' as Choice, label: t('declare.earlier') },
  ];
  return (
    <>
      <OptionGroup
        id={choice === 'earlier' ? `${id}-choice` : id}
        label={<Phrases text={asked(question)} />}
        hint={question.hint?.[language]}
        error={choice === 'earlier' ? undefined : error}
        legend="title"
        options={options}
        value={choice}
        onChange={choose}
      />
      {choice === 'earlier' && (
        <TextField
          id={id}
          type="date"
          label={t('declare.whichDay')}
          error={error}
          value={given === null ? '' : formatDay(given)}
          max={formatDay(today)}
          onChange={(text) => onChange(parseDay(text) ?? undefined)}
        />
      )}
    </>
  );
}
