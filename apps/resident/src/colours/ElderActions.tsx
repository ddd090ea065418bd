import type { Holder } from '@healthcode/contracts/client';
import { AppLink, formatTime, Icon, speak, stopSpeaking, useHasVoice, usePreferences } from '@healthcode/ui';
import { useEffect } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { isWithdrawn } from './known-colour.ts';
import { leadOf } from './subline.ts';

interface ElderActionsProps {
  readonly holder: Holder;
  readonly heard: HeardColour | null;
}

/** 长辈版: the code read aloud, a person to call, and the rest. */
export function ElderActions({ holder, heard }: ElderActionsProps) {
  const t = useT();
  const { language } = usePreferences();
  const { city, clock } = useServices();
  const hotline = useObserved(city)?.hotline;
  const hasVoice = useHasVoice(language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is not the one that is being read
  useEffect(() => stopSpeaking, [language]);
  const read = () => {
    if (heard === null) return;
    if (isWithdrawn(heard.view, clock.now())) {
      speak(t('lapse.withdrawn'), language);
      return;
    }
    const colour = t(`colour.${heard.view.colour}`);
    const time = formatTime(clock.now());
    const name = holder.maskedName.replaceAll('*', ' ');
    speak(t('code.spoken', { name, colour, lead: leadOf(heard, t), time }), language);
  };
  return (
    <div className="r-elder">
      {hasVoice && heard !== null && (
        <button type="button" className="r-elder__action" onClick={read}>
          <Icon name="speaker" />
          <span>{t('code.readAloud')}</span>
        </button>
      )}
      {hotline !== undefined && (
        <a className="r-elder__action r-elder__action--main" href={`tel:${hotline}`}>
          <Icon name="phone" />
          <span>{t('common.call', { number: hotline })}</span>
        </a>
      )}
      <AppLink className="r-elder__action" href="/mine">
        <Icon name="list" />
        <span>{t('code.more')}</span>
      </AppLink>
    </div>
  );
}
