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
import { AnswerButtons } from './AnswerButtons.tsx';
import { AnswerField } from './AnswerField.tsx';
import { AreaDetailFields, tidyDetails } from './AreaDetailFields.tsx';
import { answerProblem } from './answer-problem.ts';
import { useDeclaring } from './declaring.ts';
import { type AreaDetails, answerQuestion, type DeclarationDraft, firstOpenQuestion } from './draft.ts';
import { ForWhom } from './ForWhom.tsx';
import { useQuestionText } from './use-question-text.ts';
import { useT as useDetailT } from './words.ts';

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
  const { base } = useDeclaring();
  const previous = previousQuestion(draft.answers, question.id);
  return (
    <div className="r-progress">
      {previous === null ? (
        <BackLink href="/">{t('common.back')}</BackLink>
      ) : (
        <BackLink href={`${base}/${previous}`}>{t('declare.previous')}</BackLink>
      )}
      <ProgressSteps current={n} total={asked.length} text={t('declare.progress', { n, of: asked.length })} />
    </div>
  );
}

/** One question: the answer, why it is asked and what it does to the colour. Nothing is preselected. */
export function QuestionPage({ question, draft, onAnswered, notice }: QuestionPageProps) {
  const t = useT();
  const detailT = useDetailT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const { clock, city, dayOf } = useServices();
  const [, navigate] = useLocation();
  const { base } = useDeclaring();
  const [answer, setAnswer] = useState<Answer>(draft.answers[question.id]);
  const [details, setDetails] = useState<AreaDetails>({
    street: draft.answers.street,
    community: draft.answers.community,
  });
  const [found, setFound] = useState<{ count: number; code: DeclarationProblem['code'] | null }>({
    count: 0,
    code: null,
  });
  const fieldId = `answer-${question.id}`;
  const isOneTap = question.kind === 'choice';
  const error = found.code === null ? undefined : DECLARATION_PROBLEMS[found.code][language];

  const goOn = (given: Answer) => {
    const next = answerQuestion(draft, question.id, given, crypto.randomUUID(), tidyDetails(details));
    onAnswered(next);
    const following = firstOpenQuestion(next) === null ? null : nextQuestion(next.answers, question.id);
    navigate(following === null ? base : `${base}/${following}`);
  };
  const change = (next: Answer) => {
    setAnswer(next);
    if (question.kind === 'area' && next !== answer) setDetails({});
    // what was wrong stands at one of several places, and may be put right at it
    if (question.kind === 'stays') setFound({ ...found, code: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const areas = city.get()?.districts.map(({ code }) => code);
    if (question.optional && answer === undefined) return goOn(undefined);
    const code = answerProblem(question, answer, dayOf(clock.now()), areas);
    setFound({ count: found.count + 1, code });
    if (code === null) goOn(answer);
  };

  return (
    <Screen before={<QuestionProgress question={question} draft={draft} />} documentTitle={asked(question)}>
      <form className="hc-form" onSubmit={submit} noValidate>
        <ForWhom />
        {notice}
        <ErrorSummary
          errors={error === undefined ? [] : [{ field: fieldId, message: error }]}
          attempt={found.count}
        />
        {isOneTap ? (
          <AnswerButtons
            question={question}
            id={fieldId}
            answer={typeof answer === 'string' ? answer : null}
            onAnswer={(given) => goOn(given as Answer)}
          />
        ) : (
          <AnswerField question={question} id={fieldId} answer={answer} onChange={change} error={error} />
        )}
        {question.kind === 'area' && typeof answer === 'string' && (
          <AreaDetailFields district={answer} details={details} onChange={setDetails} />
        )}
        <Disclosure summary={t('declare.why')}>
          <p>{question.why[language]}</p>
          <p>{question.effect[language]}</p>
        </Disclosure>
        <div className="r-actions">
          {!isOneTap && (
            <Button type="submit" block>
              {t('declare.next')}
            </Button>
          )}
          {question.optional && (
            <Button variant="second" block onClick={() => goOn(undefined)}>
              {question.kind === 'temperature' ? t('declare.skip') : detailT('skipThis')}
            </Button>
          )}
          <p className="r-beside r-centred">{t('declare.saved')}</p>
        </div>
      </form>
    </Screen>
  );
}
