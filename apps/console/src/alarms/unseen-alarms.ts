import { useSyncExternalStore } from 'react';

let unseen = 0;
const listeners = new Set<() => void>();

/** What the newest reply said: the menu shows it, whoever asked. */
export function setUnseenAlarms(count: number): void {
  unseen = count;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** How many alarms nobody has looked at, as far as is known. */
export const useUnseenAlarms = (): number => useSyncExternalStore(subscribe, () => unseen);
