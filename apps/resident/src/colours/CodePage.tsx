import { usePreferences } from '@healthcode/ui';
import { useCityNow } from '../clock/use-city-now.ts';
import { useT } from '../i18n/words.ts';
import { useHeldPass } from '../passes/use-held-pass.ts';
import { useTopUp } from '../passes/use-top-up.ts';
import { useObserved } from '../platform/observable.ts';
import { useWakeLock } from '../platform/use-wake-lock.ts';
import { personOf } from '../session/home.ts';
import { MainScreen } from '../shell/MainScreen.tsx';
import { useServices } from '../shell/services-context.ts';
import { CodeNotices } from './CodeNotices.tsx';
import { ElderActions } from './ElderActions.tsx';
import { Explanation } from './Explanation.tsx';
import { isWithdrawn } from './known-colour.ts';
import { TodaysPass } from './TodaysPass.tsx';
import { useCodeUpkeep } from './use-code-upkeep.ts';
import { WhyGreen } from './WhyGreen.tsx';

/** The code, and why it has its colour. */
export function CodePage() {
  const t = useT();
  const { largeText } = usePreferences();
  const { session, colour } = useServices();
  const now = useCityNow();
  const holder = personOf(useObserved(session.state))?.holder ?? null;
  const held = useHeldPass(now);
  const heard = useObserved(colour.heard);
  useCodeUpkeep(held === null);
  useTopUp();
  useWakeLock();
  if (holder === null) return null;

  const isGreen = heard === null || heard.view.colour === 'green';
  const withdrawn = heard !== null && isWithdrawn(heard.view, now);
  // 长辈版 leaves the line out where there is nothing to tell
  const hasHistory = heard !== null && heard.view.setAside.length + heard.view.earlier.length > 0;
  return (
    <MainScreen tab="/" width="card" documentTitle={t('code.title')}>
      <TodaysPass holder={holder} held={held} heard={heard} now={now} />
      {largeText && <ElderActions holder={holder} heard={heard} />}
      <CodeNotices heard={heard} now={now} showsCode={held !== null && !withdrawn} />
      {heard !== null && !isGreen && <Explanation heard={heard} now={now} />}
      {heard !== null && isGreen && !withdrawn && (hasHistory || !largeText) && (
        <WhyGreen heard={heard} now={now} />
      )}
    </MainScreen>
  );
}
