import { errorText } from '@healthcode/contracts/client';
import { DECLARATION_PROBLEMS, questionsAsked } from '@healthcode/domain';
import { BackLink, Button, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { useT } from '../i18n/words.ts';
import { useShown } from '../passes/shown.ts';
import { type Failure, useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { AnswerList } from './AnswerList.tsx';
import { questionById } from './answer-problem.ts';
import { useDeclaring } from './declaring.ts';
import { type DeclarationDraft, markSent } from './draft.ts';
import { ForWhom } from './ForWhom.tsx';
import type { DraftUse } from './use-draft.ts';
import { useQuestionText } from './use-question-text.ts';

/** What the server found wrong with single answers; each has its change link above. */
function RefusedAnswers({ failure }: { readonly failure: Failure | null }) {
  const { language } = usePreferences();
  const asked = useQuestionText();
  if (failure === null || failure.offline || failure.problem.code !== 'declaration-invalid') return null;
  const { errors = [] } = failure.problem;
  return (
    <Notice kind="warn" live title={errorText(failure.problem, language)}>
      <ul>
        {errors.map(({ path, code, message }) => {
          const known = DECLARATION_PROBLEMS[code as keyof typeof DECLARATION_PROBLEMS];
          const question = questionById(path.split(/[./]/).at(-1) ?? '');
          return (
            <li key={path}>
              {question && asked(question)} {(message ?? known)?.[language]}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface CheckAnswersPageProps {
  readonly draft: DeclarationDraft;
  readonly use: DraftUse;
}

/** All answers once more, then the declaration is sent and the colour follows at once. */
export function CheckAnswersPage({ draft, use }: CheckAnswersPageProps) {
  const t = useT();
  const { api, session, colour } = useServices();
  const { base, member } = useDeclaring();
  const { show } = useShown();
  const of = member === null ? {} : { personId: member.personId };
  const [, navigate] = useLocation();
  const { busy, failure, run } = useSubmit();
  const last = questionsAsked(draft.answers).at(-1)?.id ?? '';

  const send = async () => {
    use.keep(markSent(draft));
    const { declarationId, answers } = draft;
    const reply = await run(() => api.call('declare', { body: { declarationId, answers, ...of } }));
    if (reply === null) return;
    await use.drop();
    await Promise.all([session.refresh(), colour.refresh(member?.personId)]);
    if (member !== null) show(member.personId);
    navigate('/', { replace: true });
  };

  return (
    <Screen
      before={<BackLink href={`${base}/${last}`}>{t('declare.previous')}</BackLink>}
      title={t('declare.checkTitle')}
      lead={<p>{t('declare.checkLead')}</p>}
    >
      <ForWhom />
      <RefusedAnswers failure={failure} />
      {failure?.offline === true ? (
        <Notice kind="warn" live>
          <p>{t('declare.unknownOutcome')}</p>
        </Notice>
      ) : (
        <FailureNotice failure={failure} except={['declaration-invalid']} />
      )}
      <Panel>
        <PanelSection>
          <AnswerList answers={draft.answers} changeable />
        </PanelSection>
      </Panel>
      <div className="r-actions">
        <p>{t(member === null ? 'declare.truth' : 'declare.truthFor')}</p>
        <Button block waiting={busy} onClick={send}>
          {t('declare.submit')}
        </Button>
      </div>
    </Screen>
  );
}
