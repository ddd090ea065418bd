import type { FrameRead, FrameToRead } from './decode-worker.ts';
import { grabFrame, onNextPicture, transferables } from './grab-frame.ts';
import type { Sight } from './guidance.ts';
import { restAfterLook } from './look-rate.ts';

export interface ScanListeners {
  readonly onText: (text: string) => void;
  /** A look that read nothing. */
  readonly onSight: (sight: Sight) => void;
  readonly onBroken: () => void;
}

export interface Scanner {
  /** Looks at this video until the returned function is called. */
  watch(video: HTMLVideoElement, listeners: ScanListeners): () => void;
}

/** One video being watched: one frame at a time, for on a slow tablet old frames would pile up and answer late. */
class Watch {
  readonly #worker: Worker;
  readonly #video: HTMLVideoElement;
  readonly #listeners: ScanListeners;
  readonly #ids: () => number;
  #look = 0;
  #waitingFor: number | null = null;
  #askedAt = 0;
  #ended = false;
  #cancel: () => void = () => {};

  constructor(worker: Worker, video: HTMLVideoElement, listeners: ScanListeners, ids: () => number) {
    this.#worker = worker;
    this.#video = video;
    this.#listeners = listeners;
    this.#ids = ids;
    worker.addEventListener('message', this.#hear);
    worker.addEventListener('error', listeners.onBroken);
    this.#wait();
  }

  end(): void {
    this.#ended = true;
    this.#cancel();
    this.#worker.removeEventListener('message', this.#hear);
    this.#worker.removeEventListener('error', this.#listeners.onBroken);
  }

  #wait(): void {
    this.#cancel = onNextPicture(this.#video, () => void this.#lookNow());
  }

  async #lookNow(): Promise<void> {
    const frame = await grabFrame(this.#video);
    if (this.#ended) return frame && 'close' in frame ? frame.close() : undefined;
    if (!frame) return this.#wait();
    this.#waitingFor = this.#ids();
    this.#askedAt = performance.now();
    const message: FrameToRead = { id: this.#waitingFor, look: this.#look++, frame };
    this.#worker.postMessage(message, transferables(frame));
  }

  readonly #hear = ({ data }: MessageEvent<FrameRead>): void => {
    if (data.id !== this.#waitingFor) return;
    this.#waitingFor = null;
    const rest = setTimeout(() => this.#wait(), restAfterLook(performance.now() - this.#askedAt));
    this.#cancel = () => clearTimeout(rest);
    if (data.broken) this.#listeners.onBroken();
    else if (data.text === null) this.#listeners.onSight(data);
    else this.#listeners.onText(data.text);
  };
}

/** One worker for the life of the page: compiling the reader takes half a second, and only once. */
export function createScanner(): Scanner {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let nextId = 0;
  return {
    watch(video, listeners) {
      const watch = new Watch(worker, video, listeners, () => nextId++);
      return () => watch.end();
    },
  };
}
