import type { FrameRead, FrameToRead } from './decode-worker.ts';
import { grabFrame, onNextPicture, transferables } from './grab-frame.ts';
import type { Sight } from './guidance.ts';
import { restAfterLook } from './look-rate.ts';

export interface ScanListeners {
  readonly onText: (text: string) => void;
  /** A look that read nothing. */
  readonly onSight: (sight: Sight) => void;
  /** The reader failed three times in a row, each time with a new worker. */
  readonly onBroken: () => void;
}

export interface Scanner {
  /** Looks at this video until the returned function is called. */
  watch(video: HTMLVideoElement, listeners: ScanListeners): () => void;
}

/** The reader that all watches of a page share. */
interface Reader {
  worker(): Worker;
  nextId(): number;
  /** Takes a new worker in place of one that hangs or failed. */
  restart(): void;
}

/** A look that is not answered for so long never will be: the reader hangs or was taken away for want of memory. */
const HUNG_AFTER_MS = 5_000;
/** The first look of all has to wait until the reader is fetched and compiled. */
const FIRST_HUNG_AFTER_MS = 30_000;
/** One failure may be the frame's fault, or that of a browser short of memory. */
const BROKEN_AFTER = 3;
const RESTART_PAUSE_MS = 300;

/** One video being watched: one frame at a time, for on a slow tablet old frames would pile up and answer late. */
class Watch {
  readonly #reader: Reader;
  readonly #video: HTMLVideoElement;
  readonly #listeners: ScanListeners;
  #look = 0;
  /** In a row. */
  #failures = 0;
  /** Counts with each new worker: a frame that was being grabbed for the one before is let go. */
  #round = 0;
  #waitingFor: number | null = null;
  #askedAt = 0;
  #ended = false;
  #cancel: () => void = () => {};

  constructor(reader: Reader, video: HTMLVideoElement, listeners: ScanListeners) {
    this.#reader = reader;
    this.#video = video;
    this.#listeners = listeners;
    this.#listen();
    this.#wait();
  }

  end(): void {
    this.#ended = true;
    this.#cancel();
    const worker = this.#reader.worker();
    worker.removeEventListener('message', this.#hear);
    worker.removeEventListener('error', this.#fail);
  }

  #listen(): void {
    const worker = this.#reader.worker();
    worker.addEventListener('message', this.#hear);
    worker.addEventListener('error', this.#fail);
  }

  /** The worker is replaced in any case, so that who watches next begins with a whole one. */
  readonly #fail = (): void => {
    this.#cancel();
    this.#reader.restart();
    this.#waitingFor = null;
    this.#look = 0;
    this.#round++;
    if (++this.#failures >= BROKEN_AFTER) {
      this.#ended = true;
      this.#listeners.onBroken();
      return;
    }
    this.#listen();
    const pause = setTimeout(() => this.#wait(), RESTART_PAUSE_MS);
    this.#cancel = () => clearTimeout(pause);
  };

  #wait(): void {
    this.#cancel = onNextPicture(this.#video, () => void this.#lookNow());
  }

  async #lookNow(): Promise<void> {
    const round = this.#round;
    const frame = await grabFrame(this.#video);
    if (this.#ended || round !== this.#round) return frame && 'close' in frame ? frame.close() : undefined;
    if (!frame) return this.#wait();
    this.#waitingFor = this.#reader.nextId();
    this.#askedAt = performance.now();
    const message: FrameToRead = { id: this.#waitingFor, look: this.#look++, frame };
    this.#reader.worker().postMessage(message, transferables(frame));
    const patience = this.#look === 1 ? FIRST_HUNG_AFTER_MS : HUNG_AFTER_MS;
    const hung = setTimeout(this.#fail, patience);
    this.#cancel = () => clearTimeout(hung);
  }

  readonly #hear = ({ data }: MessageEvent<FrameRead>): void => {
    if (data.id !== this.#waitingFor) return;
    if (data.broken) {
      this.#fail();
      return;
    }
    this.#failures = 0;
    this.#cancel();
    this.#waitingFor = null;
    const rest = setTimeout(() => this.#wait(), restAfterLook(performance.now() - this.#askedAt));
    this.#cancel = () => clearTimeout(rest);
    if (data.text === null) this.#listeners.onSight(data);
    else this.#listeners.onText(data.text);
  };
}

const startWorker = () => new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });

/** One worker for the life of the page: compiling the reader takes half a second, and only once. */
export function createScanner(): Scanner {
  let worker = startWorker();
  let nextId = 0;
  const reader: Reader = {
    worker: () => worker,
    nextId: () => nextId++,
    restart: () => {
      worker.terminate();
      worker = startWorker();
    },
  };
  return {
    watch(video, listeners) {
      const watch = new Watch(reader, video, listeners);
      return () => watch.end();
    },
  };
}
