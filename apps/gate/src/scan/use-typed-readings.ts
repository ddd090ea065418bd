import { formatTemperature } from '@healthcode/domain';
import { announce } from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import type { TypedReading } from '../keys/read-typed.ts';
import { useT } from '../words/words.ts';

type Listen = (onReading: (reading: TypedReading) => void) => () => void;

/** Not needed to start: fetched behind the screen, from the device itself once the app is installed. */
function whenLoaded(begin: (listen: Listen) => () => void): () => void {
  let end: (() => void) | undefined;
  let left = false;
  const begun = import('../keys/listen-to-keys.ts').then(({ listenToKeys }) => {
    if (!left) end = begin(listenToKeys);
  });
  // Without a network before the app was kept: camera and typed codes are left.
  begun.catch(() => undefined);
  return () => {
    left = true;
    end?.();
  };
}

/** Gone by itself: the next person is not told what the last one's thermometer said. */
const PROBLEM_SHOWN_MS = 6_000;

export type TypedProblem = 'implausible' | 'garbled';

/** On the scan screen: a code is checked as if the camera had seen it, a temperature is whose any thermometer's would be. */
export function useTypedReadings(): TypedProblem | null {
  const t = useT();
  const { checker } = useGate();
  const [problem, setProblem] = useState<TypedProblem | null>(null);
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), PROBLEM_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [problem]);
  useEffect(() => {
    const take = (reading: TypedReading) => {
      setProblem(reading.kind === 'implausible' || reading.kind === 'garbled' ? reading.kind : null);
      if (reading.kind === 'code') void checker.seen(reading.text);
      if (reading.kind === 'temperature') {
        void checker.heardTemperature(reading.tenths);
        announce(t('pad.value', { value: formatTemperature(reading.tenths) }));
      }
    };
    return whenLoaded((listen) => listen(take));
  }, [checker, t]);
  return problem;
}
