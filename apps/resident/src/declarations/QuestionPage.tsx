import {
  DECLARATION_PROBLEMS,
  type DeclarationAnswers,
  type DeclarationProblem,
  type DeclarationQuestion,
  nextQuestion,
  previousQuestion,
  questionsAsked,
} from '@healthcode/domain';
import { BackLink, Button, Disclosure, ErrorSummary, ProgressSteps, usePreferences } from '@healthcode/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/words.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { AnswerField } from './AnswerField.tsx';
import { answerProblem } from './answer-problem.ts';
import { answerQuestion, type DeclarationDraft, firstOpenQuestion } from './draft.ts';

type Answer = DeclarationAnswers[keyof DeclarationAnswers];

interface QuestionPageProps {
  readonly question: DeclarationQuestion;
  readonly draft: DeclarationDraft;
  readonly onAnswered: (draft: DeclarationDraft) => void;
  readonly notice: ReactNode;
}

function QuestionProgress({ question, draft }: Pick<QuestionPageProps, 'question' | 'draft'>) {
  const t = useT();
  const asked = questionsAsked(draft.answers);
  const n = asked.findIndex(({ id }) => id === question.id) + 1;
  const previous = previousQuestion(draft.answers, question.id);
  return (
    <div className="r-progress">
      {previous === null ? (
        <BackLink href="/">{t('common.back')}</BackLink>
      ) : (
        <BackLink href={`/declare/${previous}`}>{t('declare.previous')}</BackLink>
      )}
      <ProgressSteps current={n} total={asked.length} text={t('declare.progress', { n, of: asked.length })} />
    </div>
  );
}

/** One question: the answer, why it is asked and what it does to the colour. Nothing is preselected. */
export function QuestionPage({ question, draft, onAnswered, notice }: QuestionPageProps) {
  const t = useT();
  const { language } = usePreferences();
  const { clock, city, dayOf } = useServices();
  const [, navigate] = useLocation();
  const [answer, setAnswer] = useState<Answer>(draft.answers[question.id]);
  const [found, setFound] = useState<{ count: number; code: DeclarationProblem['code'] | null }>({
    count: 0,
    code: null,
  });
  const fieldId = `answer-${question.id}`;
  const error = found.code === null ? undefined : DECLARATION_PROBLEMS[found.code][language];

  const goOn = (given: Answer) => {
    const next = answerQuestion(draft, question.id, given, crypto.randomUUID());
    onAnswered(next);
    const following = firstOpenQuestion(next) === null ? null : nextQuestion(next.answers, question.id);
    navigate(`/declare/${following ?? ''}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const areas = city.get()?.districts.map(({ code }) => code);
    const code = answerProblem(question, answer, dayOf(clock.now()), areas);
    setFound({ count: found.count + 1, code });
    if (code === null) goOn(answer);
  };

  return (
    <Screen
      before={<QuestionProgress question={question} draft={draft} />}
      documentTitle={question.text[language]}
    >
      <form className="hc-form" onSubmit={submit} noValidate>
        {notice}
        <ErrorSummary
          errors={error === undefined ? [] : [{ field: fieldId, message: error }]}
          attempt={found.count}
        />
        <AnswerField question={question} id={fieldId} answer={answer} onChange={setAnswer} error={error} />
        <Disclosure summary={t('declare.why')}>
          <p>{question.why[language]}</p>
          <p>{question.effect[language]}</p>
        </Disclosure>
        <div className="r-actions">
          <Button type="submit" block>
            {t('declare.next')}
          </Button>
          {question.optional && (
            <Button variant="second" block onClick={() => goOn(undefined)}>
              {t('declare.skip')}
            </Button>
          )}
          <p className="r-beside r-centred">{t('declare.saved')}</p>
        </div>
      </form>
    </Screen>
  );
}
