import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import type { RefreshResult } from '../sync/list-keeper.ts';

export interface Update {
  readonly running: boolean;
  /** Of the last try; null before the first. */
  readonly result: RefreshResult | null;
  readonly run: () => Promise<RefreshResult>;
}

/** "Connect and update", wherever it stands. */
export function useUpdate(): Update {
  const { sync } = useGate();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<RefreshResult | null>(null);
  const run = async () => {
    setRunning(true);
    const answer = await sync.now();
    setResult(answer);
    setRunning(false);
    return answer;
  };
  return { running, result, run };
}
