import { Button, ButtonLink } from '@healthcode/ui';
import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { DecisionSheets, OpenGateButton } from '../app/later-parts.tsx';
import { useStore } from '../app/store.ts';
import type { CurrentCheck } from '../check/current-check.ts';
import { opensByHand } from '../devices/opens-gate.ts';
import { UpdateFailure } from '../freshness/UpdateFailure.tsx';
import type { Post } from '../session/session.ts';
import { useT } from '../words/words.ts';
import type { OpenSheet } from './DecisionSheets.tsx';
import { buttonsFor, type DecisionButton } from './decision-buttons.ts';
import { NextRing } from './NextRing.tsx';
import { useDecisionActions } from './use-decision-actions.ts';

export interface DecisionButtonsProps {
  readonly check: CurrentCheck;
  readonly post: Post;
  /** The screen leaves by itself: the ring in 下一位 shows how soon. */
  readonly leaving: boolean;
  readonly onNext: () => void;
  /** A sheet is open: nothing may happen behind it. */
  readonly onSheet: (open: boolean) => void;
}

/** On a blank field the buttons are those of a page, on all others white and the field's deep tone. */
function variantOf(isMain: boolean, isBlank: boolean) {
  if (isBlank) return isMain ? 'main' : 'second';
  return isMain ? 'on-field-white' : 'on-field';
}

/** The way on at the foot, always in the same place; above it, side by side, what else there is to do. */
export function DecisionButtons({ check, post, leaving, onNext, onSheet }: DecisionButtonsProps) {
  const t = useT();
  const { preferences, devices } = useGate();
  const hotline = useStore(preferences.state).city?.hotline ?? '';
  const relayWorks = useStore(devices.state).relay?.link === 'connected';
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  /** From then on they stay: a sheet that closes gives the focus back. */
  const [wasOpened, setOpened] = useState(false);
  const show = (next: OpenSheet | null) => {
    setSheet(next);
    if (next !== null) setOpened(true);
    onSheet(next !== null);
  };
  const [actions, update] = useDecisionActions(onNext, show);
  const { on, main, others } = buttonsFor(check, hotline !== '');
  const { decision, tone } = check.entry;

  const button = (which: DecisionButton) => {
    const variant = variantOf(which === main && decision !== 'measure-first', tone === 'blank');
    const look = { size: 'gate', block: true, variant } as const;
    if (which === 'call') {
      return (
        <ButtonLink key={which} {...look} icon="phone" href={`tel:${hotline}`}>
          {t('decision.call', { number: hotline })}
        </ButtonLink>
      );
    }
    const { words, icon, run } = actions[which];
    const waiting =
      which === 'update' ? { waiting: update.running, waitingText: t('freshness.updating') } : {};
    return (
      <Button key={which} {...look} {...waiting} icon={icon} onClick={run}>
        {words}
        {which === 'next' && leaving ? <NextRing /> : null}
      </Button>
    );
  };

  return (
    <footer className="decision-buttons">
      <UpdateFailure update={update} />
      {relayWorks && opensByHand(check) ? (
        <OpenGateButton key={check.checkId} variant={variantOf(false, tone === 'blank')} />
      ) : null}
      <div className="pair">{others.map(button)}</div>
      {button(on)}
      {wasOpened ? (
        <DecisionSheets check={check} post={post} open={sheet} onClose={() => show(null)} />
      ) : null}
    </footer>
  );
}
