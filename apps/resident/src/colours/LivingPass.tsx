import type { Holder } from '@healthcode/contracts/client';
import { formatDocumentHint } from '@healthcode/domain';
import { PassCard, usePreferences } from '@healthcode/ui';
import { useRef } from 'react';
import { useT } from '../i18n/words.ts';
import { usePassText } from '../passes/use-pass-text.ts';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour, HeldPass } from '../storage/device-store.ts';
import { colourAge } from './known-colour.ts';
import { sublineOf } from './subline.ts';
import { useColourChange } from './use-colour-change.ts';

interface LivingPassProps {
  readonly holder: Holder;
  readonly held: HeldPass;
  readonly heard: HeardColour | null;
  readonly now: number;
}

/** The pass with its code, drawn by this phone every ten seconds, and the last colour that the phone heard. */
export function LivingPass({ holder, held, heard, now }: LivingPassProps) {
  const t = useT();
  const { language } = usePreferences();
  const { wallet } = useServices();
  const text = usePassText(held, now, (day) => void wallet.discard(day));
  const card = useRef<HTMLDivElement>(null);
  useColourChange(heard, card);

  const colour = heard?.view.colour ?? null;
  const outdated = heard !== null && colourAge(heard, now) === 'outdated';
  return (
    <div ref={card}>
      <PassCard
        colour={colour}
        stateWord={colour === null ? t('code.unknown') : t(`colour.${colour}`)}
        subline={sublineOf(heard, outdated, t, language)}
        maskedName={holder.maskedName}
        hintText={formatDocumentHint(holder.hint as Parameters<typeof formatDocumentHint>[0], language)}
        qrText={text}
        now={now}
        updatedAt={heard?.heardAt ?? null}
        stale={outdated}
        notice={text === null ? t('code.drawing') : undefined}
        lang={language}
      />
    </div>
  );
}
