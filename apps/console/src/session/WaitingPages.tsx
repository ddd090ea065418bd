import { errorText, type Problem } from '@healthcode/contracts/client';
import { Button, Loading, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { useSession } from './SessionProvider.tsx';

export function CheckingPage() {
  const t = useT();
  return (
    <ConsolePage title={t('app.product')} documentTitle={t('signIn.checking')} width="text">
      <Loading text={t('signIn.checking')} />
    </ConsolePage>
  );
}

/** The server did not answer, or not as it should: that says nothing about the session. */
export function UnreachablePage({ problem }: { problem: Problem | null }) {
  const t = useT();
  const { language } = usePreferences();
  const { check } = useSession();
  return (
    <ConsolePage title={t('signIn.unreachable')} width="text">
      <p>{problem === null ? t('signIn.unreachableText') : errorText(problem, language)}</p>
      <div>
        <Button icon="refresh" onClick={() => void check()}>
          {t('signIn.retry')}
        </Button>
      </div>
    </ConsolePage>
  );
}
