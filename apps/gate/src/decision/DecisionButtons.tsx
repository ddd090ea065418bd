import { Button, ButtonLink, type ButtonProps, type IconName, Sheet } from '@healthcode/ui';
import { type ReactNode, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { CurrentCheck } from '../check/current-check.ts';
import { useUpdate } from '../freshness/use-update.ts';
import { OriginalWaySteps } from '../original/OriginalWaySteps.tsx';
import type { Post } from '../session/session.ts';
import { NumberPad } from '../temperature/NumberPad.tsx';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { buttonsFor, type DecisionButton } from './decision-buttons.ts';
import { NextRing } from './NextRing.tsx';

export interface DecisionButtonsProps {
  readonly check: CurrentCheck;
  readonly post: Post;
  /** The screen leaves by itself: the ring in 下一位 shows how soon. */
  readonly leaving: boolean;
  readonly onNext: () => void;
  /** A sheet is open: nothing may happen behind it. */
  readonly onSheet: (open: boolean) => void;
}

type OpenSheet = 'pad' | 'guide' | null;

export function DecisionButtons({ check, post, leaving, onNext, onSheet }: DecisionButtonsProps) {
  const t = useT();
  const { checker, preferences } = useGate();
  const hotline = useStore(preferences.state).city?.hotline ?? '';
  const update = useUpdate();
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const show = (next: OpenSheet) => {
    setSheet(next);
    onSheet(next !== null);
  };
  const onUpdate = async () => {
    if ((await update.run()) !== 'ok') return;
    checker.forgetInView();
    onNext();
  };
  const { main, others } = buttonsFor(check, hotline !== '');
  const isPlain = check.entry.tone === 'blank' || check.entry.tone === 'haihe';

  const button = (which: DecisionButton, isMain: boolean): ReactNode => {
    const look = {
      size: 'gate',
      block: true,
      variant: variantOf(isMain && check.entry.decision !== 'measure-first', check.entry.tone === 'blank'),
    } as const;
    const act = (
      icon: IconName | undefined,
      words: string,
      onClick: () => void,
      more: Partial<ButtonProps> = {},
    ) => (
      <Button key={which} {...look} icon={icon} onClick={onClick} {...more}>
        {words}
      </Button>
    );
    switch (which) {
      case 'next':
        return (
          <Button key={which} {...look} onClick={onNext}>
            {t('decision.next')}
            {leaving ? <NextRing /> : null}
          </Button>
        );
      case 'scan-again':
        return act('camera', t('decision.scanAgain'), onNext);
      case 'high-temperature':
        return act(
          'thermometer',
          t('decision.highTemperature'),
          () => void checker.correctTemperature({ kind: 'stated-high' }),
        );
      case 'correct-temperature':
        return act('thermometer', t('decision.correctTemperature'), () => show('pad'));
      case 'not-holder':
        return act('person', t('decision.notHolder'), () => void checker.markNotHolder());
      case 'call':
        return (
          <ButtonLink key={which} {...look} icon="phone" href={`tel:${hotline}`}>
            {t('decision.call', { number: hotline })}
          </ButtonLink>
        );
      case 'update':
        return act('wifi', t('decision.update'), () => void onUpdate(), {
          waiting: update.running,
          waitingText: t('freshness.updating'),
        });
      case 'guide':
        return act('badge', t('decision.originalWay'), () => show('guide'));
      case 'original-way':
        return act('badge', t('decision.originalWay'), () => {
          onNext();
          void checker.originalWay();
        });
    }
  };

  return (
    <footer className="decision-buttons" data-plain={isPlain || undefined}>
      {update.result !== null && update.result !== 'ok' && !update.running ? (
        <p className="decision-alert" role="alert">
          {t('freshness.updateFailed')}
        </p>
      ) : null}
      {button(main, true)}
      <div className="pair">{others.map((which) => button(which, false))}</div>
      {sheet === 'pad' ? (
        <NumberPad
          initial={check.temperature.kind === 'measured' ? check.temperature.tenths : null}
          onClose={() => show(null)}
          onDone={(tenths) => {
            show(null);
            void checker.correctTemperature({ kind: 'measured', tenths });
          }}
        />
      ) : null}
      <Sheet open={sheet === 'guide'} title={t('original.title')} onClose={() => show(null)}>
        <OriginalWaySteps hospital={false} />
        <TemperatureChoice
          onCard
          type={post.type}
          value={check.temperature}
          onChange={(next) => void checker.correctTemperature(next)}
          legend={t('scan.temperature')}
        />
      </Sheet>
    </footer>
  );
}

/** On a blank field the buttons are those of a page, on all others white and the field's deep tone. */
function variantOf(isMain: boolean, isBlank: boolean) {
  if (isBlank) return isMain ? 'main' : 'second';
  return isMain ? 'on-field-white' : 'on-field';
}
