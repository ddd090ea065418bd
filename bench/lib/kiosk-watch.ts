/** When a code came into the picture, and when somebody was answered; milliseconds by the page's clock. */
export interface Seen {
  readonly codes: number[];
  readonly answers: { readonly at: number; readonly goes: boolean }[];
}

declare global {
  interface Window {
    seenAtGate: Seen;
  }
}

/** In the page: looks at the corner of each picture for the mark, and at the screen for answers. */
export function watchGate(): void {
  const seen: Seen = { codes: [], answers: [] };
  window.seenAtGate = seen;
  let last: Element | null = null;
  new MutationObserver(() => {
    const shown = document.querySelector('#kiosk-answer');
    if (shown && shown !== last)
      seen.answers.push({ at: performance.now(), goes: shown.textContent === '请通行' });
    last = shown;
  }).observe(document, { childList: true, subtree: true });
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let wasMarked = false;
  const look = () => {
    const video = document.querySelector('video');
    if (video && video.videoWidth > 0) {
      context.drawImage(video, 20, 20, 40, 40, 0, 0, 1, 1);
      const isMarked = (context.getImageData(0, 0, 1, 1).data[0] ?? 0) > 128;
      if (isMarked && !wasMarked) seen.codes.push(performance.now());
      wasMarked = isMarked;
    }
    requestAnimationFrame(look);
  };
  look();
}
