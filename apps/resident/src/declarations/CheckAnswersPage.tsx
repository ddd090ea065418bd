import { errorText } from '@healthcode/contracts/client';
import { DECLARATION_PROBLEMS, questionsAsked } from '@healthcode/domain';
import { BackLink, Button, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { useT } from '../i18n/words.ts';
import { type Failure, useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { AnswerList } from './AnswerList.tsx';
import { questionById } from './answer-problem.ts';
import { type DeclarationDraft, markSent } from './draft.ts';
import type { DraftUse } from './use-draft.ts';

/** What the server found wrong with single answers; each has its change link above. */
function RefusedAnswers({ failure }: { readonly failure: Failure | null }) {
  const { language } = usePreferences();
  if (failure === null || failure.offline || failure.problem.code !== 'declaration-invalid') return null;
  const { errors = [] } = failure.problem;
  return (
    <Notice kind="warn" live title={errorText('declaration-invalid', language)}>
      <ul>
        {errors.map(({ path, code, message }) => {
          const known = DECLARATION_PROBLEMS[code as keyof typeof DECLARATION_PROBLEMS];
          const question = questionById(path.split(/[./]/).at(-1) ?? '');
          return (
            <li key={path}>
              {question?.text[language]} {(message ?? known)?.[language]}
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
  const [, navigate] = useLocation();
  const { busy, failure, run } = useSubmit();
  const last = questionsAsked(draft.answers).at(-1)?.id ?? '';

  const send = async () => {
    use.keep(markSent(draft));
    const { declarationId, answers } = draft;
    const reply = await run(() => api.call('declare', { body: { declarationId, answers } }));
    if (reply === null) return;
    await use.drop();
    await Promise.all([session.refresh(), colour.refresh()]);
    navigate('/', { replace: true });
  };

  return (
    <Screen
      before={<BackLink href={`/declare/${last}`}>{t('declare.previous')}</BackLink>}
      title={t('declare.checkTitle')}
      lead={<p>{t('declare.checkLead')}</p>}
    >
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
        <Button block waiting={busy} onClick={send}>
          {t('declare.submit')}
        </Button>
        <p className="r-beside r-centred">{t('declare.truth')}</p>
      </div>
    </Screen>
  );
}
