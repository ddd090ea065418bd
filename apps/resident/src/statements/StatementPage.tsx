import { FILE_ROUTES, type Statement } from '@healthcode/contracts/client';
import {
  announce,
  BackLink,
  Button,
  ButtonLink,
  formatInstant,
  Panel,
  PanelSection,
  QrCode,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { download } from '../platform/download.ts';
import { useObserved } from '../platform/observable.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { verifyLink } from './statement-link.ts';
import './statements.css';
import { useT } from './words.ts';

const CONSENT_MISSING = 'consent-employer-needed';

/** The statement itself: what it says, its code, its link, and on paper. */
function Made({ made }: { readonly made: Statement }) {
  const t = useT();
  const { language } = usePreferences();
  const { busy, failure, run } = useSubmit();
  const link = verifyLink(made.statement);
  const when = (at: number) => formatInstant(at, language);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      announce(t('copied'));
    } catch {
      announce(t('notCopied'));
    }
  };
  const toPaper = async () => {
    const body = { statement: made.statement };
    const file = { ...FILE_ROUTES.statementPdf, fileName: 'green-statement.pdf', language, body };
    if (await run(() => download(file))) announce(t('ready'));
  };
  return (
    <>
      <p className="r-strong">{t('says', { name: made.maskedName, at: when(made.at) })}</p>
      <p>{t('until', { until: when(made.until) })}</p>
      <div className="r-statement__qr">
        <QrCode text={link} label={t('qr')} />
      </div>
      <p className="r-beside">{t('check')}</p>
      <p className="r-statement__text" title={t('link')}>
        {link}
      </p>
      <FailureNotice failure={failure} />
      <Button variant="second" icon="link" block onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <Button variant="second" icon="download" block waiting={busy} onClick={() => void toPaper()}>
        {t('pdf')}
      </Button>
    </>
  );
}

function MakeOne() {
  const t = useT();
  const { api } = useServices();
  const { busy, failure, run } = useSubmit();
  const [made, setMade] = useState<Statement | null>(null);
  const missing = failure?.offline === false && failure.problem.code === CONSENT_MISSING;
  const make = async () => {
    const statement = await run(() => api.call('makeStatement', { body: {} }));
    if (statement !== null) setMade(statement);
  };
  return (
    <Panel>
      <PanelSection title={t('makeTitle')}>
        {made === null ? (
          <>
            <p>{t('make')}</p>
            <p className="r-beside">{t('consent')}</p>
          </>
        ) : (
          <Made made={made} />
        )}
        <FailureNotice failure={failure} />
        {missing && (
          <ButtonLink href="/rights/consents" variant="second" block>
            {t('toConsents')}
          </ButtonLink>
        )}
        <Button variant={made === null ? 'main' : 'second'} block waiting={busy} onClick={() => void make()}>
          {t(made === null ? 'submit' : 'again')}
        </Button>
      </PanelSection>
    </Panel>
  );
}

/** Going back to work: that nothing else is needed, and a statement for who wants one. */
export function StatementPage() {
  const t = useT();
  const hotline = useObserved(useServices().city)?.hotline;
  return (
    <Screen
      before={<BackLink href="/mine">{t('back')}</BackLink>}
      title={t('title')}
      lead={<p>{t('lead')}</p>}
    >
      <Panel>
        <PanelSection title={t('enoughTitle')}>
          <p>{t('enough')}</p>
          {hotline !== undefined && <p className="r-beside">{t('refused', { hotline })}</p>}
        </PanelSection>
      </Panel>
      <SessionNeeded>
        <MakeOne />
      </SessionNeeded>
    </Screen>
  );
}
