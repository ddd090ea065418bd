import type { DeclarationAnswers, DeclarationQuestion, SymptomCode } from '@healthcode/domain';
import { CheckGroup, type Option, OptionGroup, Phrases, usePreferences } from '@healthcode/ui';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import { ContactField } from './ContactField.tsx';
import { DayField } from './DayField.tsx';
import { StaysField } from './StaysField.tsx';
import { TemperatureField } from './TemperatureField.tsx';
import { useQuestionText } from './use-question-text.ts';

type Answer = DeclarationAnswers[keyof DeclarationAnswers];

export interface AnswerFieldProps {
  readonly question: DeclarationQuestion;
  readonly id: string;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly error: string | undefined;
}

function useOptions(question: DeclarationQuestion): Option[] {
  const { language } = usePreferences();
  const city = useObserved(useServices().city);
  if (question.kind === 'area') {
    return (city?.districts ?? []).map(({ code, name }) => ({ value: code, label: name[language] }));
  }
  return question.options.map(({ value, text, note }) => ({
    value,
    label: text[language],
    ...(note && { hint: note[language] }),
  }));
}

/** The control that fits the kind of question; its legend is the heading of the page. */
export function AnswerField(props: AnswerFieldProps) {
  const asked = useQuestionText();
  const { question, id, answer, onChange, error } = props;
  const { language } = usePreferences();
  const options = useOptions(question);
  const shared = {
    id,
    label: <Phrases text={asked(question)} />,
    hint: question.hint?.[language],
    error,
    legend: 'title',
  } as const;
  if (question.kind === 'day') return <DayField {...props} />;
  if (question.kind === 'temperature') return <TemperatureField {...props} />;
  if (question.kind === 'contact') return <ContactField {...props} />;
  if (question.kind === 'stays') return <StaysField {...props} />;
  if (question.kind === 'choices') {
    const values = Array.isArray(answer) ? (answer as readonly string[]) : [];
    const choose = (chosen: readonly string[]) =>
      onChange(chosen.length > 0 ? (chosen as SymptomCode[]) : undefined);
    return <CheckGroup {...shared} options={options} values={values} onChange={choose} />;
  }
  return (
    <OptionGroup
      {...shared}
      look={question.kind === 'area' ? 'chips' : 'options'}
      options={options}
      value={typeof answer === 'string' ? answer : null}
      onChange={onChange as (value: string) => void}
    />
  );
}
