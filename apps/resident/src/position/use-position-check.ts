import { useEffect, useRef, useState } from 'react';
import { readBorders } from './borders.ts';
import { comparePosition, type PositionVerdict } from './compare-position.ts';

export type PositionCheck =
  | { readonly kind: 'idle' | 'looking' | 'denied' | 'unavailable' }
  | { readonly kind: 'compared'; readonly chosen: string; readonly verdict: PositionVerdict };

const WAIT_MS = 15_000;
/** A position of the last few minutes says as much about a district. */
const MAX_AGE_MS = 300_000;

const loadBorders = async () => {
  const file = await import('../../../../policy/tianjin/district-borders.json');
  return readBorders(file.default);
};

const locate = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('no position here'));
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: WAIT_MS, maximumAge: MAX_AGE_MS });
  });

async function compare(chosen: string): Promise<PositionCheck> {
  try {
    const { coords } = await locate();
    const { longitude, latitude, accuracy: accuracyMetres } = coords;
    const verdict = comparePosition({ longitude, latitude, accuracyMetres }, chosen, await loadBorders());
    return verdict.kind === 'unsure' ? { kind: 'unavailable' } : { kind: 'compared', chosen, verdict };
  } catch (error) {
    const { code, PERMISSION_DENIED } = error as Partial<GeolocationPositionError>;
    return { kind: code !== undefined && code === PERMISSION_DENIED ? 'denied' : 'unavailable' };
  }
}

/** Whether the person has allowed this page their position before. */
async function isAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';
  } catch {
    return false;
  }
}

/**
 * Compares the phone's position with a district: when the person asks for it, and by itself where they have allowed it
 * before. The position is used in this function and nowhere else; nothing of it is kept or sent.
 */
export function usePositionCheck(chosen: string): { check: PositionCheck; run: () => Promise<void> } {
  const [check, setCheck] = useState<PositionCheck>({ kind: 'idle' });
  const newest = useRef(chosen);
  newest.current = chosen;
  const run = async () => {
    setCheck({ kind: 'looking' });
    const result = await compare(chosen);
    if (newest.current === chosen) setCheck(result);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each district that is chosen
  useEffect(() => {
    setCheck({ kind: 'idle' });
    void isAllowed().then((allowed) => {
      if (allowed && newest.current === chosen) void run();
    });
  }, [chosen]);
  return { check, run };
}
