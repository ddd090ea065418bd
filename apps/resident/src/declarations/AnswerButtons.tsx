import type { DeclarationQuestion } from '@healthcode/domain';
import { Icon, Phrases, usePreferences, VisuallyHidden } from '@healthcode/ui';
import { useQuestionText } from './use-question-text.ts';
import { useT } from './words.ts';

interface AnswerButtonsProps {
  readonly question: DeclarationQuestion;
  readonly id: string;
  /** What was answered before. */
  readonly answer: string | null;
  readonly onAnswer: (answer: string) => void;
}

/** A question with a few answers: each is a button that gives it and goes on. One tap for who has nothing to tell. */
export function AnswerButtons({ question, id, answer, onAnswer }: AnswerButtonsProps) {
  const t = useT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const hint = question.hint?.[language];
  return (
    <fieldset className="hc-group" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className="hc-field__label hc-group__title">
        <h1>
          <Phrases text={asked(question)} />
        </h1>
      </legend>
      {hint !== undefined && (
        <p className="hc-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="hc-options">
        {question.options.map(({ value, text, note }, at) => (
          <button
            key={value}
            type="button"
            id={at === 0 ? id : `${id}-${value}`}
            className="r-answer"
            data-chosen={answer === value || undefined}
            onClick={() => onAnswer(value)}
          >
            <span className="r-answer__text">
              <b>{text[language]}</b>
              {answer === value && <VisuallyHidden>{t('answeredBefore')}</VisuallyHidden>}
              {note && <span className="r-beside">{note[language]}</span>}
            </span>
            <Icon name={answer === value ? 'check' : 'chevron-right'} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
