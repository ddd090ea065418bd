import { Phrases, TextField, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import type { AnswerFieldProps } from './AnswerField.tsx';
import { formatTemperature, parseTemperature } from './temperature.ts';
import { useQuestionText } from './use-question-text.ts';

/** A temperature in degrees, or nothing. */
export function TemperatureField({ question, id, answer, onChange, error }: AnswerFieldProps) {
  const t = useT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const [text, setText] = useState(typeof answer === 'number' ? formatTemperature(answer) : '');
  const write = (next: string) => {
    setText(next);
    onChange(next.trim() === '' ? undefined : parseTemperature(next));
  };
  return (
    <div className="r-question">
      <h1>
        <Phrases text={asked(question)} />
      </h1>
      <TextField
        id={id}
        label={t('declare.temperature')}
        hint={question.hint?.[language]}
        error={error}
        value={text}
        onChange={write}
        big
        chars={5}
        unit="℃"
        inputMode="decimal"
        autoComplete="off"
      />
    </div>
  );
}
