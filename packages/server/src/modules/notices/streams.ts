import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PassThrough, type Readable } from 'node:stream';

/** Open apps of one account: some phones and a browser. */
const PER_ACCOUNT = 5;
/** Open apps of one process; others ask each minute. */
const IN_ALL = 2_000;
const HEARTBEAT_MS = 20_000;
/** Then the app connects anew, and shows again that it is signed in; no two at the same moment. */
const LIFE_MS = 600_000;
/** A process that is this late has more important things to do. */
const RUSH_DELAY_MS = 150;
const RUSH_PAUSE_MS = 120_000;

type Refusal = 'account-full' | 'full';

interface Stream {
  readonly accountId: string;
  readonly body: PassThrough;
  readonly endsAt: number;
  readonly onEnd: () => void;
}

/**
 * The open streams of this process, bounded for each account and in all. They are a convenience: in a rush all of them
 * are ended and none is opened for a while, and the apps ask each minute as they do without.
 */
export class NoticeStreams {
  readonly #streams = new Set<Stream>();
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  readonly #realNow: () => number;
  readonly #random: () => number;
  #heartbeat: NodeJS.Timeout | null = null;
  #closedUntil = 0;

  constructor(realNow: () => number, random: () => number = Math.random) {
    this.#realNow = realNow;
    this.#random = random;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Why no other is opened for this account now; null: one may be. */
  refusal(accountId: string): Refusal | null {
    if (this.#streams.size >= IN_ALL || this.#realNow() < this.#closedUntil) return 'full';
    const own = [...this.#streams].filter((stream) => stream.accountId === accountId);
    return own.length >= PER_ACCOUNT ? 'account-full' : null;
  }

  /** @param listen is given what sends an event, and gives back what ends the listening */
  open(accountId: string, listen: (tell: () => void) => () => void): Readable {
    const body = new PassThrough();
    const endsAt = this.#realNow() + LIFE_MS * (0.8 + 0.4 * this.#random());
    const tell = () => this.#write(stream, `event: told\nid: ${this.#realNow()}\ndata: {}\n\n`);
    const stream: Stream = { accountId, body, endsAt, onEnd: listen(tell) };
    this.#streams.add(stream);
    body.once('close', () => this.#end(stream));
    this.#write(
      stream,
      `retry: ${Math.round(2_000 + 6_000 * this.#random())}\nid: ${this.#realNow()}\ndata: {}\n\n`,
    );
    this.#watch();
    return body;
  }

  /** Ends all, as before a stop; `pauseMs`: and opens none for so long. */
  endAll(pauseMs = 0): void {
    if (pauseMs > 0) this.#closedUntil = this.#realNow() + pauseMs;
    for (const stream of [...this.#streams]) this.#end(stream);
  }

  #write({ body }: Stream, text: string): void {
    // whoever does not read what is sent is not there
    if (body.writableNeedDrain) body.destroy();
    else body.write(text);
  }

  #end(stream: Stream): void {
    if (!this.#streams.delete(stream)) return;
    stream.onEnd();
    stream.body.end();
    if (this.#streams.size === 0) this.#unwatch();
  }

  #watch(): void {
    if (this.#heartbeat !== null) return;
    this.#delay.reset();
    this.#delay.enable();
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
  }

  #unwatch(): void {
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    this.#heartbeat = null;
    this.#delay.disable();
  }

  #beat(): void {
    const delayMs = this.#delay.mean / 1e6;
    this.#delay.reset();
    if (delayMs > RUSH_DELAY_MS) {
      this.endAll(RUSH_PAUSE_MS);
      return;
    }
    const now = this.#realNow();
    for (const stream of [...this.#streams]) {
      if (now >= stream.endsAt) this.#end(stream);
      else this.#write(stream, ': \n\n');
    }
  }
}
