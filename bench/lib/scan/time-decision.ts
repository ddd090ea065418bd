/** One decision as the page has seen it. */
export interface TimedDecision {
  /** From the moment the camera gave its first picture with the code. */
  readonly sinceCameraMs: number;
  /** From the moment the browser could show that picture. */
  readonly sinceShownMs: number;
  /** Whether the browser told when the camera gave the picture. */
  readonly told: boolean;
  readonly decision: string;
}

/** In the page: waits for the marked picture in the camera's video and for the painted word of the decision. */
export async function decisionTimer(options: { mark: number; longestMs: number }): Promise<TimedDecision> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const inTime = <T>(promise: Promise<T>) =>
    Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('no decision in time')), options.longestMs);
      }),
    ]);

  const marked = new Promise<{ camera: number; shown: number; told: boolean }>((resolve) => {
    const watch = (video: HTMLVideoElement) =>
      video.requestVideoFrameCallback((now, { captureTime, presentationTime }) => {
        const third = options.mark / 3;
        context.drawImage(video, third, third, third, third, 0, 0, 1, 1);
        const isMarked = context.getImageData(0, 0, 1, 1).data[0]! > 128;
        if (!isMarked) return watch(video);
        resolve({
          camera: captureTime ?? presentationTime ?? now,
          shown: presentationTime ?? now,
          told: captureTime !== undefined,
        });
      });
    const find = () => {
      const video = document.querySelector<HTMLVideoElement>('video');
      if (video) watch(video);
      else requestAnimationFrame(find);
    };
    find();
  });

  const painted = new Promise<{ at: number; decision: string }>((resolve) => {
    const observer = new MutationObserver(() => {
      const body = document.querySelector<HTMLElement>('.decision [data-decision]');
      if (!body?.querySelector('h1')) return;
      observer.disconnect();
      // the frame in which it stands is painted before a message sent from its beginning arrives
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ at: performance.now(), decision: body.dataset['decision'] ?? '' });
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });

  const [code, word] = await inTime(Promise.all([marked, painted]));
  return {
    sinceCameraMs: word.at - code.camera,
    sinceShownMs: word.at - code.shown,
    told: code.told,
    decision: word.decision,
  };
}
