import { questionsAsked } from '@healthcode/domain';
import { SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import { answerText } from './answer-text.ts';
import type { DraftAnswers } from './draft.ts';

interface AnswerListProps {
  readonly answers: DraftAnswers;
  /** With links to change each answer. */
  readonly changeable: boolean;
}

/** Question and answer, one after the other. */
export function AnswerList({ answers, changeable }: AnswerListProps) {
  const t = useT();
  const { language } = usePreferences();
  const districts = useObserved(useServices().city)?.districts ?? [];
  const wording = { language, districts, none: t('declare.none') };
  const rows = questionsAsked(answers).map((question) => ({
    label: question.text[language],
    value: answerText(question, answers[question.id], wording),
    ...(changeable && { changeHref: `/declare/${question.id}` }),
  }));
  return <SummaryList rows={rows} />;
}
