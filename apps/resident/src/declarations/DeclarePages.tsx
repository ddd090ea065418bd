import { DECLARATION_QUESTIONS, type QuestionId, questionsAsked } from '@healthcode/domain';
import { Notice } from '@healthcode/ui';
import { Redirect } from 'wouter';
import { useT } from '../i18n/words.ts';
import { StartingPage } from '../shell/StartingPage.tsx';
import { CheckAnswersPage } from './CheckAnswersPage.tsx';
import { useDeclaring } from './declaring.ts';
import { firstOpenQuestion } from './draft.ts';
import { QuestionPage } from './QuestionPage.tsx';
import { useDraft } from './use-draft.ts';

interface DeclarePagesProps {
  /** A question's id, `check`, or null to go on where one stopped. */
  readonly page: string | null;
}

const idOf = (page: string | null): QuestionId | null =>
  DECLARATION_QUESTIONS.find(({ id }) => id === page)?.id ?? null;

/** The declaration: one question a page, then a page to check all answers. */
export function DeclarePages({ page }: DeclarePagesProps) {
  const t = useT();
  const { base } = useDeclaring();
  const use = useDraft();
  const { draft } = use;
  if (draft === null) return <StartingPage />;

  const open = firstOpenQuestion(draft);
  if (page === 'check' && open === null) return <CheckAnswersPage draft={draft} use={use} />;

  const question = questionsAsked(draft.answers).find(({ id }) => id === idOf(page));
  if (question === undefined) return <Redirect to={`${base}/${open ?? 'check'}`} replace />;

  const notice = use.putAway && (
    <Notice>
      <p>{t('declare.stale')}</p>
    </Notice>
  );
  return (
    <QuestionPage key={question.id} question={question} draft={draft} onAnswered={use.keep} notice={notice} />
  );
}
