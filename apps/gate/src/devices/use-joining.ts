import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import type { DeviceRoom, JoinResult } from './device-room.ts';

export interface Joining<K extends string> {
  /** Which one the browser's window is open for. */
  readonly running: K | null;
  /** Of the last try; null before one, and after one that worked. */
  readonly result: Exclude<JoinResult, 'ok'> | null;
  readonly join: (what: K, how: (room: DeviceRoom) => Promise<JoinResult>) => Promise<void>;
}

export function useJoining<K extends string>(): Joining<K> {
  const { devices } = useGate();
  const [running, setRunning] = useState<K | null>(null);
  const [result, setResult] = useState<Joining<K>['result']>(null);
  return {
    running,
    result,
    async join(what, how) {
      setRunning(what);
      setResult(null);
      const answer = await devices
        .room()
        .then(how)
        .catch((): JoinResult => 'failed');
      setResult(answer === 'ok' ? null : answer);
      setRunning(null);
    },
  };
}
