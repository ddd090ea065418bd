import type { ConsentList } from '@healthcode/contracts/client';
import {
  announce,
  BackLink,
  Button,
  Disclosure,
  formatInstant,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { ConsentText } from '../consent/ConsentText.tsx';
import { useFetched } from '../platform/use-fetched.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { SessionOnly } from './SessionOnly.tsx';
import { WithdrawSheet } from './WithdrawSheet.tsx';
import { useT } from './words.ts';

type Purpose = ConsentList['purposes'][number];

function History({ history }: Pick<Purpose, 'history'>) {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  if (history.length === 0) return <p className="r-beside">{t('consents.noHistory')}</p>;
  const when = (at: number) => formatInstant(at, language, { now: clock.now() });
  return (
    <Disclosure summary={t('consents.history', { count: history.length })}>
      <ul className="r-history">
        {history.map(({ givenAt, textVersion, withdrawnAt, givenAs }) => (
          <li key={`${givenAt} ${textVersion}`}>
            <p>{t('consents.gaveAt', { when: when(givenAt), version: textVersion })}</p>
            {givenAs !== 'self' && <p>{t(`consents.${givenAs}`)}</p>}
            <p className="r-beside">
              {withdrawnAt === null
                ? t('consents.stands')
                : t('consents.withdrewAt', { when: when(withdrawnAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface PurposePanelProps {
  /** Empty for oneself. */
  readonly about: { readonly personId?: string };
  readonly purpose: Purpose;
  readonly adopt: (list: ConsentList) => void;
}

function PurposePanel({ about, purpose, adopt }: PurposePanelProps) {
  const t = useT();
  const { language } = usePreferences();
  const { api, session } = useServices();
  const { busy, failure, run } = useSubmit();
  const [asking, setAsking] = useState(false);
  const standsEarlier = purpose.history.some(({ withdrawnAt }) => withdrawnAt === null);
  const title = purpose.title[language];
  const outdated = standsEarlier ? t('consents.changed') : t('consents.off');
  const give = async () => {
    const params = { purpose: purpose.purpose };
    const list = await run(() =>
      api.call('giveConsent', { params, body: { textVersion: purpose.textVersion, ...about } }),
    );
    if (list === null) return;
    announce(t('consents.doneGive', { title }));
    if (purpose.needed) await session.refresh();
    adopt(list);
  };
  return (
    <Panel>
      <PanelSection title={title}>
        <p className="r-beside">{t(purpose.needed ? 'consents.needed' : 'consents.optional')}</p>
        <p className="r-strong">
          {t('consents.state', { state: purpose.given ? t('consents.given') : outdated })}
        </p>
        <Disclosure summary={t('consents.read')}>
          <ConsentText paragraphs={purpose.paragraphs} language={language} />
        </Disclosure>
        <History history={purpose.history} />
        <FailureNotice failure={failure} />
        {!purpose.given && (
          <Button
            variant="second"
            block
            waiting={busy}
            onClick={give}
            aria-label={`${t('consents.give')}：${title}`}
          >
            {t('consents.give')}
          </Button>
        )}
        {standsEarlier && (
          <Button
            variant="plain"
            onClick={() => setAsking(true)}
            aria-label={`${t('consents.withdraw')}：${title}`}
          >
            {t('consents.withdraw')}
          </Button>
        )}
      </PanelSection>
      <WithdrawSheet
        about={about}
        purpose={purpose}
        open={asking}
        onClose={() => setAsking(false)}
        onWithdrawn={(list) => {
          setAsking(false);
          adopt(list);
        }}
      />
    </Panel>
  );
}

/** What a guardian decides for a child; the rest is the account’s own. */
const OF_A_CHILD: readonly Purpose['purpose'][] = ['sensitive-health', 'recognition'];

function Purposes({ first }: { readonly first: ConsentList }) {
  const [list, adopt] = useState(first);
  const { personId } = list;
  const about = personId === null ? {} : { personId };
  return list.purposes
    .filter(({ purpose }) => personId === null || OF_A_CHILD.includes(purpose))
    .map((purpose) => <PurposePanel key={purpose.purpose} about={about} purpose={purpose} adopt={adopt} />);
}

/** Every purpose by itself: its text, whether it was agreed to, and the way to give or withdraw it; `?person=`: a child. */
export function ConsentsPage() {
  const t = useT();
  const { api } = useServices();
  const personId = new URLSearchParams(window.location.search).get('person');
  const read = useCallback(
    () => api.call('consents', { query: personId === null ? {} : { personId } }),
    [api, personId],
  );
  const { fetched, again } = useFetched(read);
  return (
    <Screen
      before={<BackLink href="/rights/data">{t('back')}</BackLink>}
      title={t('consents.title')}
      lead={<p>{t('consents.lead')}</p>}
    >
      <SessionOnly>
        <FetchedView fetched={fetched} again={again}>
          {(list) => <Purposes first={list} />}
        </FetchedView>
      </SessionOnly>
    </Screen>
  );
}
