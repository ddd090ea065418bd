/** Keeps the app itself on the phone, so that it opens without a network; and asks that the keys be kept. */
export function keepForOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    window.addEventListener(
      'load',
      () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined),
    );
  }
}

/** Asks the browser not to evict the day keys when space runs short. A refusal costs one re-enrolment at most. */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage?.persist?.();
  } catch {
    // Some browsers throw in private windows; the passes are kept as long as the browser likes.
  }
}

/**
 * A page that was open while a new version arrived may ask for a part of the old one that is gone. Opening it again
 * brings the new version; what was typed is kept on the device by then. Once only, lest a broken network loops; and not
 * without a network, where the page that is open is all there is.
 */
export function reloadWhenOutdated(): void {
  const key = 'healthcode.reloaded';
  window.addEventListener('vite:preloadError', () => {
    if (!navigator.onLine) return;
    try {
      if (sessionStorage.getItem(key) !== null) return;
      sessionStorage.setItem(key, '1');
    } catch {
      return;
    }
    window.location.reload();
  });
}
