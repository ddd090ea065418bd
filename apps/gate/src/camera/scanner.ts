import type { FrameRead, FrameToRead } from './decode-worker.ts';
import { scanArea } from './scan-area.ts';

/** About ten looks a second: a code held up for half a second is seen five times. */
const LOOK_EVERY_MS = 100;

export interface Scanner {
  /** Looks at this video until the returned function is called. */
  watch(video: HTMLVideoElement, onText: (text: string) => void, onBroken: () => void): () => void;
}

class FrameGrabber {
  readonly #canvas = document.createElement('canvas');
  #look = 0;

  grab(video: HTMLVideoElement): ImageData | null {
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    const area = scanArea(videoWidth, videoHeight, this.#look++);
    this.#canvas.width = area.scaledWidth;
    this.#canvas.height = area.scaledHeight;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(
      video,
      area.x,
      area.y,
      area.width,
      area.height,
      0,
      0,
      area.scaledWidth,
      area.scaledHeight,
    );
    return context.getImageData(0, 0, area.scaledWidth, area.scaledHeight);
  }
}

/** A look that is not answered for so long never will be: the reader hangs or was taken away for want of memory. */
const HUNG_AFTER_MS = 5_000;

const startWorker = () => new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });

/** One worker for the life of the page: compiling the reader takes half a second, and only once. */
export function createScanner(): Scanner {
  let worker = startWorker();
  const grabber = new FrameGrabber();
  let nextId = 0;
  return {
    watch(video, onText, onBroken) {
      let waitingFor: number | null = null;
      let askedAt = 0;
      const look = () => {
        // One frame at a time: on a slow tablet old frames would pile up and answer late.
        if (waitingFor !== null) return void (performance.now() - askedAt > HUNG_AFTER_MS && restart());
        if (document.hidden) return;
        const image = grabber.grab(video);
        if (!image) return;
        waitingFor = nextId++;
        askedAt = performance.now();
        worker.postMessage({ id: waitingFor, image } satisfies FrameToRead, [image.data.buffer]);
      };
      const hear = ({ data }: MessageEvent<FrameRead>) => {
        if (data.id !== waitingFor) return;
        waitingFor = null;
        if (data.broken) onBroken();
        else if (data.text !== null) onText(data.text);
      };
      const fail = () => onBroken();
      const listen = () => {
        worker.addEventListener('message', hear);
        worker.addEventListener('error', fail);
      };
      const restart = () => {
        worker.terminate();
        worker = startWorker();
        waitingFor = null;
        listen();
      };
      listen();
      const timer = setInterval(look, LOOK_EVERY_MS);
      return () => {
        clearInterval(timer);
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', fail);
      };
    },
  };
}
