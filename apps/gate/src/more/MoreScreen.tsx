import { Button, ButtonLink, formatInstant, usePreferences } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { LockSetting } from '../lock/LockSetting.tsx';
import { WaySetting } from '../passages/WaySetting.tsx';
import { PolicyRefusal } from '../policies/PolicyRefusal.tsx';
import { useT } from '../words/words.ts';
import { CameraSetting } from './CameraSetting.tsx';
import { Choice } from './Choice.tsx';
import { SoundSetting } from './SoundSetting.tsx';

function Settings() {
  const t = useT();
  const { preferences } = useGate();
  const { staysOnDecision } = useStore(preferences.state);
  const { language, setLanguage, largeText, setLargeText } = usePreferences();
  return (
    <>
      <SoundSetting />
      <Choice
        legend={t('more.stay')}
        hint={t('more.stayHint')}
        value={staysOnDecision ? 'off' : 'on'}
        options={[
          { value: 'on', label: t('more.on') },
          { value: 'off', label: t('more.off') },
        ]}
        onChange={(next) => void preferences.setStaysOnDecision(next === 'off')}
      />
      <Choice
        legend={t('more.text')}
        value={largeText ? 'large' : 'normal'}
        options={[
          { value: 'normal', label: t('app.normalText') },
          { value: 'large', label: t('app.largeText') },
        ]}
        onChange={(next) => setLargeText(next === 'large')}
      />
      <Choice
        legend={t('more.language')}
        value={language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={setLanguage}
      />
      <CameraSetting />
      <WaySetting />
      <LockSetting />
    </>
  );
}

function About() {
  const t = useT();
  const { language } = usePreferences();
  const { session, lists, preferences, clock } = useGate();
  const { staff, bundle, seenLog } = useStore(session.state);
  const { days } = useStore(lists.state);
  const city = useStore(preferences.state).city;
  const newest = days.length > 0 ? Math.max(...days.map((day) => day.manifestTime)) : null;
  return (
    <ul className="about">
      {staff ? <li>{t('more.signedInAs', { name: staff.name })}</li> : null}
      {newest === null ? null : (
        <li>
          {t('more.listTime')} {formatInstant(newest, language)}
        </li>
      )}
      {bundle ? (
        <li>
          {t('more.rulesTime')} {formatInstant(bundle.issuedAt, language)}
        </li>
      ) : null}
      {seenLog ? <li>{t('more.rulesProved', { index: seenLog.policyIndex, size: seenLog.size })}</li> : null}
      {city?.hotline ? <li>{t('more.hotline', { number: city.hotline })}</li> : null}
      {city?.mode === 'demo' ? (
        <li>{t('freshness.demoClock', { time: formatInstant(clock.now(), language, { year: true }) })}</li>
      ) : null}
    </ul>
  );
}

/** What is not needed for every person: typed codes, sound, text, language, venue, the end of the shift. */
export function MoreScreen() {
  const t = useT();
  const [, go] = useLocation();
  const { lock } = useGate();
  return (
    <GatePage title={t('more.title')} backTo="/">
      <PolicyRefusal />
      <ButtonLink href="/typed" size="gate" block>
        {t('more.typed')}
      </ButtonLink>
      <div className="pair">
        <ButtonLink href="/kiosk" size="gate" variant="second" icon="camera">
          {t('more.kiosk')}
        </ButtonLink>
        <ButtonLink href="/devices" size="gate" variant="second" icon="thermometer">
          {t('more.devices')}
        </ButtonLink>
      </div>
      <Settings />
      <div className="pair">
        <Button variant="second" size="gate" block icon="lock" onClick={() => void lock.lock()}>
          {t('scan.lock')}
        </Button>
        <Button variant="second" size="gate" block icon="pin" onClick={() => go('/venue')}>
          {t('more.venue')}
        </Button>
        <Button variant="second" size="gate" block icon="sign-out" onClick={() => go('/sign-out')}>
          {t('more.signOut')}
        </Button>
      </div>
      <About />
    </GatePage>
  );
}
