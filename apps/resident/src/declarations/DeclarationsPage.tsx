import type { DeclarationList } from '@healthcode/contracts/client';
import {
  ButtonLink,
  Disclosure,
  EmptyState,
  formatInstant,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { MainScreen } from '../shell/MainScreen.tsx';
import { SensitiveNote } from '../shell/SensitiveNote.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { AnswerList } from './AnswerList.tsx';
import type { DraftAnswers } from './draft.ts';
import { useDraft } from './use-draft.ts';

/** Declarations, the newest first, each with its answers. */
export function History({ declarations }: DeclarationList) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const newestFirst = [...declarations].sort((one, other) => other.submittedAt - one.submittedAt);
  if (newestFirst.length === 0) return <EmptyState icon="pencil" title={t('declarations.empty')} />;
  return (
    <Panel>
      {newestFirst.map(({ declarationId, submittedAt, answers }, at) => (
        <PanelSection key={declarationId}>
          <div className="r-entry">
            <h3>
              {t('declarations.submittedAt', {
                when: formatInstant(submittedAt, language, { now: clock.now() }),
              })}
            </h3>
            {at === 0 && <p className="r-beside">{t('declarations.latest')}</p>}
          </div>
          <Disclosure summary={t('declarations.answers')}>
            <AnswerList answers={answers as DraftAnswers} changeable={false} />
          </Disclosure>
        </PanelSection>
      ))}
    </Panel>
  );
}

function Again() {
  const t = useT();
  const { draft } = useDraft();
  const started = draft !== null && Object.keys(draft.answers).length > 0;
  return (
    <div className="r-actions">
      <ButtonLink href="/declare" icon="pencil" block>
        {t(started ? 'declarations.resume' : 'declarations.again')}
      </ButtonLink>
      {started && <p className="r-beside">{t('declarations.resumeHint')}</p>}
    </div>
  );
}

/** One's own declarations, and the way to a new one. */
export function DeclarationsPage() {
  const t = useT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('declarations'), [api]));
  return (
    <MainScreen tab="/declarations" title={t('declarations.title')} lead={<p>{t('declarations.lead')}</p>}>
      <SessionNeeded>
        <Again />
        <section className="r-section" aria-labelledby="history">
          <h2 id="history">{t('declarations.history')}</h2>
          <FetchedView fetched={fetched} again={again}>
            {(list) => (
              <>
                {list.declarations.length > 0 && <SensitiveNote />}
                <History {...list} />
              </>
            )}
          </FetchedView>
        </section>
      </SessionNeeded>
    </MainScreen>
  );
}
