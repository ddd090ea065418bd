import { announce } from '@healthcode/ui';
import { useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import type { Checker } from '../check/checker.ts';
import {
  ENDED_AFTER_MS,
  endByPause,
  type KeyBurst,
  type KeyStroke,
  NO_BURST,
  readKeyBurst,
} from '../keys/key-burst.ts';
import type { TypedReading } from '../keys/read-typed.ts';
import { useT } from '../words/words.ts';

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  command: event.ctrlKey || event.altKey || event.metaKey,
  repeat: event.repeat,
  at: event.timeStamp,
});

/** Who types into a field means the field; a sheet with keys of its own reads them itself. */
const belongsToPage = () =>
  document.querySelector('dialog[open]') === null && document.activeElement?.closest(FIELDS) == null;

/** Calls back with what a scanner or thermometer types anywhere on the page. Everything else stays the page's. */
function listenToKeys(onReading: (reading: TypedReading) => void): () => void {
  let burst: KeyBurst = NO_BURST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const ended = endByPause(burst, performance.now());
    burst = ended.burst;
    if (ended.reading) onReading(ended.reading);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!belongsToPage()) {
      burst = NO_BURST;
      return;
    }
    const step = readKeyBurst(burst, strokeOf(event));
    burst = step.burst;
    if (step.taken) {
      event.preventDefault();
      event.stopPropagation();
    }
    clearTimeout(timer);
    if (step.reading) onReading(step.reading);
    else timer = setTimeout(settle, ENDED_AFTER_MS + 10);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

/** Gone by itself: the next person is not told what the last one's thermometer said. */
const PROBLEM_SHOWN_MS = 6_000;

/** Of who comes next; or of who stands there, where the decision waits for just that. Any other decision stands. */
function takeTemperature(checker: Checker, tenths: number): void {
  const { current } = checker.state.get();
  const temperature = { kind: 'measured', tenths } as const;
  if (current === null) checker.setTemperature(temperature);
  else if (current.entry.decision === 'measure-first') void checker.correctTemperature(temperature);
}

export type TypedProblem = 'implausible' | 'garbled';

/** On the scan screen: a code is checked as if the camera had seen it, a temperature is the next person's. */
export function useTypedReadings(): TypedProblem | null {
  const t = useT();
  const { checker } = useGate();
  const [problem, setProblem] = useState<TypedProblem | null>(null);
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), PROBLEM_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [problem]);
  useEffect(
    () =>
      listenToKeys((reading) => {
        setProblem(reading.kind === 'implausible' || reading.kind === 'garbled' ? reading.kind : null);
        if (reading.kind === 'code') void checker.seen(reading.text);
        if (reading.kind === 'temperature') {
          takeTemperature(checker, reading.tenths);
          announce(t('pad.value', { value: reading.tenths / 10 }));
        }
      }),
    [checker, t],
  );
  return problem;
}
