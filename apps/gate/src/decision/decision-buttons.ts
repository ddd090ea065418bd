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

export interface ButtonPlan {
  /** The one that is large. */
  readonly main: DecisionButton;
  readonly others: readonly DecisionButton[];
}

const plan = (main: DecisionButton, ...others: (DecisionButton | false)[]): ButtonPlan => ({
  main,
  others: others.filter((button) => button !== false),
});

/** Ways on from a decision, the likeliest first. Everyone can be taken the original way; nobody is a dead end. */
export function buttonsFor(
  { entry, state, verdict, lookUp, notHolder }: CurrentCheck,
  hasHotline: boolean,
): ButtonPlan {
  const mayBeAnother = !notHolder && Boolean(verdict?.status || lookUp?.maskedName);
  if (state.kind === 'cannot-check' && entry.tone === 'blank') return plan('update', 'guide', 'next');
  switch (entry.decision) {
    case 'admit':
      return plan('next', 'high-temperature', mayBeAnother && 'not-holder');
    case 'refuse':
      return hasHotline
        ? plan('call', 'next', mayBeAnother && 'not-holder')
        : plan('next', mayBeAnother && 'not-holder');
    case 'refer':
      return plan('next', 'correct-temperature', mayBeAnother && 'not-holder');
    case 'measure-first':
      return plan('next', mayBeAnother && 'not-holder');
    case 'original-way':
      return plan('next', 'correct-temperature');
    case 'show-again':
      return plan('scan-again', 'original-way');
    case 'not-accepted':
      return plan('next', 'original-way');
  }
}
