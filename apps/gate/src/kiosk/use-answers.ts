import {
  PUBLIC_ANSWER_LEAST_MS,
  PUBLIC_ANSWER_MS,
  type PublicAnswer,
  publicAnswer,
} from '@healthcode/domain';
import { useCallback, useEffect, useRef } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { Checker } from '../check/checker.ts';

export interface Answers {
  /** What the person before the camera is told now; null while the gate waits for one. */
  readonly answer: PublicAnswer | null;
  /** A new key for each answer, also where two follow each other with the same words. */
  readonly key: string;
  readonly onText: (text: string) => void;
}

/** Who is asked to show the live code is the same person when they do. */
function leave(checker: Checker): void {
  if (checker.state.get().current?.entry.decision === 'show-again') checker.comesAgain();
  else checker.next();
}

/** One answer after another without a touch: each leaves by itself, or when the next code is seen. */
export function useAnswers(hasThermometer: boolean, onError: () => void): Answers {
  const { checker } = useGate();
  const { current, unrecorded } = useStore(checker.state);
  const shownAt = useRef(0);
  const answer = current ? publicAnswer(current.entry.decision, hasThermometer) : null;
  const key = current ? `${current.checkId} ${current.entry.cell}` : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins anew with each answer
  useEffect(() => {
    if (answer === null) return;
    shownAt.current = performance.now();
    const timer = setTimeout(() => leave(checker), PUBLIC_ANSWER_MS[answer]);
    return () => clearTimeout(timer);
  }, [answer, key, checker]);

  const onText = useCallback(
    (text: string) => {
      if (checker.state.get().current) {
        const isShort = performance.now() - shownAt.current < PUBLIC_ANSWER_LEAST_MS;
        if (!checker.isSomebodyElse(text) || isShort) return;
        leave(checker);
      }
      void checker.seen(text);
    },
    [checker],
  );
  useEffect(() => {
    if (unrecorded) onError();
  }, [unrecorded, onError]);

  return { answer, key, onText };
}
