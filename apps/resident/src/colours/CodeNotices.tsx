import { formatDuration, formatRecent, Notice, usePreferences } from '@healthcode/ui';
import { phoneClockWarning } from '../clock/city-clock.ts';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { SignInAgainNotice } from '../shell/SignInAgain.tsx';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { colourAge } from './known-colour.ts';

interface CodeNoticesProps {
  readonly heard: HeardColour | null;
  readonly now: number;
}

/** The colour could not be asked for lately: what that means, and what it does not. */
function OfflineNotice({ heard, now }: CodeNoticesProps) {
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

/** Under the card: what is not as usual. */
export function CodeNotices({ heard, now }: CodeNoticesProps) {
  const t = useT();
  const { session, store } = useServices();
  const expired = useObserved(session.state).kind === 'signed-out';
  return (
    <>
      {expired ? <SignInAgainNotice /> : <OfflineNotice heard={heard} now={now} />}
      <ClockNotice />
      {!store.lasting && (
        <Notice kind="warn">
          <p>{t('common.notLasting')}</p>
        </Notice>
      )}
    </>
  );
}
