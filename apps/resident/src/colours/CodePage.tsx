import { usePreferences } from '@healthcode/ui';
import { useCityNow } from '../clock/use-city-now.ts';
import { useT } from '../i18n/words.ts';
import { NewsLine } from '../notices/NewsLine.tsx';
import { type Person, useShown } from '../passes/shown.ts';
import { useHeldPass } from '../passes/use-held-pass.ts';
import { useTopUp } from '../passes/use-top-up.ts';
import { useObserved } from '../platform/observable.ts';
import { useWakeLock } from '../platform/use-wake-lock.ts';
import { MainScreen } from '../shell/MainScreen.tsx';
import { useServices } from '../shell/services-context.ts';
import { CodeNotices } from './CodeNotices.tsx';
import { ElderActions } from './ElderActions.tsx';
import { FamilyAsksNotice } from './FamilyAsksNotice.tsx';
import { HolderSwitch } from './HolderSwitch.tsx';
import { isWithdrawn } from './known-colour.ts';
import { TodaysPass } from './TodaysPass.tsx';
import { UnderTheCode } from './UnderTheCode.tsx';
import { useCodeUpkeep } from './use-code-upkeep.ts';

/** The code of whoever is shown, and why it has its colour. */
export function CodePage() {
  const t = useT();
  const { shown } = useShown();
  return (
    <MainScreen tab="/" width="card" documentTitle={t('code.title')}>
      {shown !== null && <Code person={shown} />}
    </MainScreen>
  );
}

function Code({ person }: { readonly person: Person }) {
  const { largeText } = usePreferences();
  const { colour } = useServices();
  const now = useCityNow();
  const { holder, personId } = person;
  const held = useHeldPass(now, personId);
  const heard = useObserved(colour.heard)[personId] ?? null;
  useCodeUpkeep(person, held === null);
  useTopUp();
  useWakeLock();
  const isGreen = heard === null || heard.view.colour === 'green';
  const withdrawn = heard !== null && isWithdrawn(heard.view, now);
  // 长辈版 leaves the line out where there is nothing to tell
  const hasHistory = heard !== null && heard.view.setAside.length + heard.view.earlier.length > 0;
  return (
    <>
      <HolderSwitch>
        {(onSwitch) => (
          // drawn anew for each person: no colour of one crosses over under another's name
          <TodaysPass key={personId} {...{ person, held, heard, now, onSwitch }} />
        )}
      </HolderSwitch>
      <NewsLine />
      {largeText && <ElderActions holder={holder} heard={heard} />}
      <FamilyAsksNotice />
      <CodeNotices heard={heard} now={now} showsCode={held !== null && !withdrawn} />
      {heard !== null && (!isGreen || (!withdrawn && (hasHistory || !largeText))) && (
        <UnderTheCode heard={heard} now={now} />
      )}
    </>
  );
}
