/**
 * Registers the service worker that keeps the app, with the reader's wasm, for work without a network. A newer
 * version takes over when the app is opened, never in the middle of a shift.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' });
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  } catch {
    // No service worker (a browser's private mode): the app works as long as it is not reloaded offline.
  }
}
