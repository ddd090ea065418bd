import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameRead, FrameToRead } from './decode-worker.ts';
import { createScanner } from './scanner.ts';

type Answer = Omit<FrameRead, 'id'>;
const NOTHING: Answer = { text: null, seen: null, level: 90 };
const BROKEN: Answer = { ...NOTHING, broken: true };

/** What the browser gives: workers that answer each frame in turn as told, `null` for not at all. */
let answers: (Answer | null)[] = [];
let started = 0;
class PlayedWorker extends EventTarget {
  constructor() {
    super();
    started++;
  }
  postMessage({ id }: FrameToRead): void {
    const answer = answers.shift();
    if (answer) this.dispatchEvent(new MessageEvent('message', { data: { id, ...answer } }));
  }
  terminate(): void {}
}

class PlayedFrame {
  close(): void {}
}

const video = { videoWidth: 640, readyState: 4 } as HTMLVideoElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', PlayedWorker);
  vi.stubGlobal('VideoFrame', PlayedFrame);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  started = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function watchFor(ms: number, played: (Answer | null)[]) {
  answers = played;
  const onText = vi.fn();
  const onBroken = vi.fn();
  const end = createScanner().watch(video, { onText, onBroken, onSight: () => {} });
  await vi.advanceTimersByTimeAsync(ms);
  end();
  return { onText, onBroken };
}

describe('a reader that fails', () => {
  it('is started anew and reads on', async () => {
    const { onText, onBroken } = await watchFor(5_000, [BROKEN, BROKEN, { ...NOTHING, text: 'HQ1:A' }]);
    expect(onText.mock.calls).toEqual([['HQ1:A']]);
    expect(onBroken).not.toHaveBeenCalled();
    expect(started).toBe(3);
  });

  it('is reported after the third time in a row, and then a new one is there for the next watch', async () => {
    const { onBroken } = await watchFor(5_000, [BROKEN, BROKEN, BROKEN, BROKEN]);
    expect(onBroken).toHaveBeenCalledTimes(1);
    expect(started).toBe(4);
    expect(answers).toHaveLength(1);
  });

  it('is not reported when it read in between', async () => {
    const { onBroken } = await watchFor(5_000, [BROKEN, BROKEN, NOTHING, BROKEN, BROKEN, NOTHING]);
    expect(onBroken).not.toHaveBeenCalled();
  });

  it('is reported also when it hangs again and again', async () => {
    const { onBroken } = await watchFor(95_000, [null, null, null]);
    expect(onBroken).toHaveBeenCalledTimes(1);
  });
});
