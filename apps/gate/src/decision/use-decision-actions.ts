import type { IconName } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { type Update, useUpdate } from '../freshness/use-update.ts';
import { useT } from '../words/words.ts';
import type { DecisionButton } from './decision-buttons.ts';

export interface DecisionAction {
  readonly words: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

/** What each button of a decision says and does; `call` is a link and not among them. */
export function useDecisionActions(
  onNext: () => void,
  openSheet: (sheet: 'pad' | 'guide') => void,
): readonly [Record<Exclude<DecisionButton, 'call'>, DecisionAction>, Update] {
  const t = useT();
  const { checker } = useGate();
  const update = useUpdate();
  const updateAndScan = async () => {
    if ((await update.run()) !== 'ok') return;
    checker.forgetInView();
    checker.comesAgain();
  };
  const goOriginalWay = () => {
    checker.comesAgain();
    void checker.originalWay();
  };
  const setHigh = () => void checker.correctTemperature({ kind: 'stated-high' });
  const actions: Record<Exclude<DecisionButton, 'call'>, DecisionAction> = {
    next: { words: t('decision.next'), run: onNext },
    'scan-again': { words: t('decision.scanAgain'), icon: 'camera', run: () => checker.comesAgain() },
    'high-temperature': { words: t('decision.highTemperature'), icon: 'thermometer', run: setHigh },
    'correct-temperature': {
      words: t('decision.correctTemperature'),
      icon: 'thermometer',
      run: () => openSheet('pad'),
    },
    'not-holder': { words: t('decision.notHolder'), icon: 'person', run: () => void checker.markNotHolder() },
    update: { words: t('decision.update'), icon: 'wifi', run: () => void updateAndScan() },
    guide: { words: t('decision.originalWay'), icon: 'badge', run: () => openSheet('guide') },
    'original-way': { words: t('decision.originalWay'), icon: 'badge', run: goOriginalWay },
  };
  return [actions, update];
}
