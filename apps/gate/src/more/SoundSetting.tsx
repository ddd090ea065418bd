import { speak, useHasVoice, usePreferences } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';
import { Choice } from './Choice.tsx';

/** Sounds, and after them the decision's word; the word only where the device has a voice for the language. */
export function SoundSetting() {
  const t = useT();
  const { preferences, player } = useGate();
  const { muted, spoken } = useStore(preferences.state);
  const { language } = usePreferences();
  const hasVoice = useHasVoice(language);
  return (
    <>
      <Choice
        legend={t('more.sound')}
        value={muted ? 'off' : 'on'}
        options={[
          { value: 'on', label: t('more.soundOn') },
          { value: 'off', label: t('more.soundOff') },
        ]}
        onChange={(next) => {
          player.unlock();
          void preferences.setMuted(next === 'off').then(() => player.play('admit'));
        }}
      />
      {hasVoice && !muted ? (
        <Choice
          legend={t('more.spoken')}
          hint={t('more.spokenHint')}
          value={spoken ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('more.on') },
            { value: 'off', label: t('more.off') },
          ]}
          onChange={(next) => {
            void preferences.setSpoken(next === 'on');
            if (next === 'on') speak(t('more.spokenExample'), language);
          }}
        />
      ) : null}
    </>
  );
}
