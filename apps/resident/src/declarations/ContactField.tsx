import { type ContactDetail, type ContactKind, formatDay, parseDay } from '@healthcode/domain';
import { OptionGroup, Phrases, TextField, usePreferences } from '@healthcode/ui';
import { useServices } from '../shell/services-context.ts';
import type { AnswerFieldProps } from './AnswerField.tsx';
import { useQuestionText } from './use-question-text.ts';
import { useT } from './words.ts';

/** How and when a contact was, as far as it is known. */
export function ContactField({ question, id, answer, onChange, error }: AnswerFieldProps) {
  const t = useT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const { clock, dayOf } = useServices();
  const { day, kind } = (answer ?? {}) as ContactDetail;
  const tell = (next: { day: number | undefined; kind: ContactKind | undefined }) => {
    const said = Object.entries(next).filter(([, value]) => value !== undefined);
    onChange(said.length === 0 ? undefined : (Object.fromEntries(said) as ContactDetail));
  };
  return (
    <>
      <OptionGroup
        id={id}
        label={<Phrases text={asked(question)} />}
        hint={question.hint?.[language]}
        error={error}
        legend="title"
        options={question.options.map(({ value, text }) => ({
          value: value as ContactKind,
          label: text[language],
        }))}
        value={kind ?? null}
        onChange={(chosen) => tell({ day, kind: chosen })}
      />
      <TextField
        id={`${id}-day`}
        type="date"
        label={t('contactDay')}
        value={day === undefined ? '' : formatDay(day)}
        max={formatDay(dayOf(clock.now()))}
        onChange={(text) => tell({ day: parseDay(text) ?? undefined, kind })}
      />
    </>
  );
}
