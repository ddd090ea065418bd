import { formatDuration, formatRecent, Notice, usePreferences } from '@healthcode/ui';
import { phoneClockWarning } from '../clock/city-clock.ts';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { homeOf } from '../session/home.ts';
import { ConsentAgainNotice, SignInAgainNotice } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { colourAge } from './known-colour.ts';
import { LapseNotice } from './LapseNotice.tsx';

interface ColourAt {
  readonly heard: HeardColour | null;
  readonly now: number;
}

interface CodeNoticesProps extends ColourAt {
  /** False when there is no pass for today, or it is withdrawn: the blank card says what to do itself. */
  readonly showsCode: boolean;
}

/** The colour could not be asked for lately: what that means, and what it does not. */
function OfflineNotice({ heard, now }: ColourAt) {
  const t = useT();
  const { language } = usePreferences();
  const offline = useObserved(useServices().api.reach) === 'offline';
  if (heard === null || (!offline && colourAge(heard, now) === 'current')) return null;
  const time = formatRecent(heard.heardAt, now, language);
  return (
    <Notice>
      <p>{t(offline ? 'code.offline' : 'code.notUpdated', { time })}</p>
    </Notice>
  );
}

/** A phone clock that is off. The code follows the city's time; the person should still know. */
function ClockNotice() {
  const t = useT();
  const { language } = usePreferences();
  const { clock } = useServices();
  const state = useObserved(clock.state);
  if (state.leapt) {
    return (
      <Notice kind="warn">
        <p>{t('code.clockJumped')}</p>
      </Notice>
    );
  }
  const error = phoneClockWarning(state);
  if (error === null) return null;
  const by = formatDuration(Math.abs(error), language);
  return (
    <Notice kind="warn">
      <p>{t(error > 0 ? 'code.clockSlow' : 'code.clockFast', { by })}</p>
    </Notice>
  );
}

/** Session or consent to renew, or a colour that is not quite current. */
function ColourNotice(colour: ColourAt) {
  const session = useObserved(useServices().session.state);
  if (session.kind === 'signed-out') return <SignInAgainNotice />;
  return homeOf(session) === '/consent' ? <ConsentAgainNotice /> : <OfflineNotice {...colour} />;
}

/** The browser keeps nothing, or has no space for all: what that means, and what helps. */
function KeepingNotice() {
  const t = useT();
  const keeping = useObserved(useServices().store.keeping);
  if (keeping === 'lasting') return null;
  return (
    <Notice kind="warn">
      <p>{t(keeping === 'full' ? 'common.storageFull' : 'common.notLasting')}</p>
    </Notice>
  );
}

/** Under the card: what is not as usual. */
export function CodeNotices({ showsCode, ...colour }: CodeNoticesProps) {
  return (
    <>
      {showsCode && <ColourNotice {...colour} />}
      <LapseNotice {...colour} />
      <ClockNotice />
      <KeepingNotice />
    </>
  );
}
