import { questionsAsked } from '@healthcode/domain';
import { SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import { answerText } from './answer-text.ts';
import { useDeclaring } from './declaring.ts';
import type { DraftAnswers } from './draft.ts';
import { useQuestionText } from './use-question-text.ts';
import { useStreets } from './use-streets.ts';
import { useT as useDetailT } from './words.ts';

interface AnswerListProps {
  readonly answers: DraftAnswers;
  /** With links to change each answer. */
  readonly changeable: boolean;
}

/** Question and answer, one after the other. */
export function AnswerList({ answers, changeable }: AnswerListProps) {
  const t = useT();
  const asked = useQuestionText();
  const { language } = usePreferences();
  const districts = useObserved(useServices().city)?.districts ?? [];
  const { base } = useDeclaring();
  const wording = { language, districts, none: t('declare.none'), t: useDetailT() };
  const beside = useAreaDetails(answers);
  const rows = questionsAsked(answers).map((question) => ({
    label: asked(question),
    value: [
      answerText(question, answers[question.id], wording),
      ...(question.id === 'area' ? beside : []),
    ].join(' '),
    ...(changeable && { changeHref: `${base}/${question.id}` }),
  }));
  return <SummaryList rows={rows} />;
}

/** Street and community, as far as they were given. A street whose name cannot be had is shown by its code. */
function useAreaDetails({ area, street, community }: DraftAnswers): string[] {
  const { language } = usePreferences();
  const streets = useStreets(street === undefined ? null : (area ?? null));
  const known = Array.isArray(streets) ? streets : [];
  const name = known.find(({ code }) => code === street)?.name[language] ?? street;
  return [name, community].filter((part) => part !== undefined);
}
