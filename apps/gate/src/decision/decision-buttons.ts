import type { CurrentCheck } from '../check/current-check.ts';

export type DecisionButton =
  | 'next'
  | 'scan-again'
  | 'high-temperature'
  | 'correct-temperature'
  | 'not-holder'
  | 'call'
  | 'update'
  | 'guide'
  | 'original-way';

/** What takes the guard to the next scan. */
type WayOn = 'next' | 'scan-again';

export interface ButtonPlan {
  /** Always there, at the foot of the screen and of one size, so that the thumb finds it without looking. */
  readonly on: WayOn;
  /** The likeliest, which stands out. */
  readonly main: DecisionButton;
  /** In the row above the way on. */
  readonly others: readonly DecisionButton[];
}

const plan = (on: WayOn, ...others: (DecisionButton | false)[]): ButtonPlan => ({
  on,
  main: on,
  others: others.filter((button) => button !== false),
});

/** Where something is to be done before going on. */
const planFirst = (main: DecisionButton, ...others: (DecisionButton | false)[]): ButtonPlan => ({
  ...plan('next', main, ...others),
  main,
});

/** Ways on from a decision, the likeliest first. Everyone can be taken the original way; nobody is a dead end. */
export function buttonsFor(
  { entry, state, verdict, lookUp, notHolder }: CurrentCheck,
  hasHotline: boolean,
): ButtonPlan {
  const mayBeAnother = !notHolder && Boolean(verdict?.status || lookUp?.maskedName);
  const another = mayBeAnother && 'not-holder';
  if (state.kind === 'cannot-check' && entry.tone === 'blank') return planFirst('update', 'guide');
  switch (entry.decision) {
    case 'admit':
      return plan('next', 'high-temperature', another);
    case 'refuse':
      return hasHotline ? planFirst('call', another) : plan('next', another);
    case 'refer':
      return plan('next', 'correct-temperature', another);
    case 'measure-first':
      return plan('next', another);
    case 'original-way':
      return plan('next', 'correct-temperature');
    case 'show-again':
      return plan('scan-again', 'original-way');
    case 'not-accepted':
      // Who held up something else by mistake opens the right page and is the same person still.
      return plan('next', state.kind === 'not-a-pass' && 'scan-again', 'original-way');
  }
}
