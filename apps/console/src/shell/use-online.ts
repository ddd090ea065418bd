import { useSyncExternalStore } from 'react';

function listen(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the computer has any network. True says nothing about the server. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);
