import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BurstStep,
  ENDED_AFTER_MS,
  endByPause,
  type KeyBurst,
  type KeyStroke,
  LONGEST_GAP_MS,
  NO_BURST,
  readKeyBurst,
} from './key-burst.ts';

const OURS = 'HQ1:6BF+70 90T9WTWGVLK$%*+-./:7A';

const stroke = (key: string, at: number, rest: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: '',
  shift: false,
  command: false,
  repeat: false,
  at,
  ...rest,
});

/** The steps of typing these keys one after another. */
function play(strokes: readonly KeyStroke[], from: KeyBurst = NO_BURST): BurstStep[] {
  let burst = from;
  return strokes.map((each) => {
    const step = readKeyBurst(burst, each);
    burst = step.burst;
    return step;
  });
}
const keys = (all: readonly string[], gap = 10) => all.map((key, index) => stroke(key, index * gap));
const last = (steps: readonly BurstStep[]) => steps.at(-1)!;
const readingOf = (text: string, end = 'Enter') => last(play(keys([...text, end]))).reading;

/** As a US keyboard sends it through an input method that keeps every key to itself. */
function swallowed(text: string): KeyStroke[] {
  const places: Record<string, [string, boolean]> = {
    ' ': ['Space', false],
    $: ['Digit4', true],
    '%': ['Digit5', true],
    '*': ['Digit8', true],
    '+': ['Equal', true],
    '-': ['Minus', false],
    '.': ['Period', false],
    '/': ['Slash', false],
    ':': ['Semicolon', true],
  };
  return [...text].map((character, index) => {
    const isDigit = /\d/.test(character);
    const [code, shift] = places[character] ?? [`${isDigit ? 'Digit' : 'Key'}${character}`, !isDigit];
    return stroke('Process', index * 10, { code, shift });
  });
}

describe('a scanner that types like a keyboard', () => {
  it.each(['Enter', 'Tab'])('ends its text with %s, which does nothing else', (end) => {
    const step = last(play(keys([...OURS, end])));
    expect(step).toEqual({ burst: NO_BURST, taken: true, reading: { kind: 'code', text: OURS } });
  });

  it('is told from hands by its speed', () => {
    const slower = [LONGEST_GAP_MS - 1, LONGEST_GAP_MS, LONGEST_GAP_MS + 1].map(
      (gap) => last(play(keys([...OURS, 'Enter'], gap))).reading?.kind,
    );
    expect(slower).toEqual(['code', 'code', undefined]);
  });

  it('may send nothing behind its text: then a pause ends it', () => {
    const { burst } = last(play(keys([...OURS])));
    const waited = [ENDED_AFTER_MS - 1, ENDED_AFTER_MS, ENDED_AFTER_MS + 1].map(
      (pause) => endByPause(burst, burst.lastAt + pause).reading?.kind,
    );
    expect(waited).toEqual([undefined, 'code', 'code']);
  });

  it('takes every key but the first, which nobody can tell from a hand’s', () => {
    const taken = play(keys([...OURS, 'Enter'])).map((step) => step.taken);
    expect(taken).toEqual([false, ...taken.slice(1).map(() => true)]);
  });

  it('sends line ends of both kinds, of which the second finds nothing to end', () => {
    const steps = play(keys([...OURS, 'Enter', 'Enter']));
    expect(steps.at(-2)?.reading?.kind).toBe('code');
    expect(last(steps)).toEqual({ burst: NO_BURST, taken: false, reading: null });
  });

  it('may have its capitals wrong: our text has capitals only', () => {
    expect(readingOf(OURS.toLowerCase())).toEqual({ kind: 'code', text: OURS });
    const mixed = [...OURS].map((each, index) => (index % 2 ? each.toLowerCase() : each)).join('');
    expect(readingOf(mixed)).toEqual({ kind: 'code', text: OURS });
  });

  it('sends Shift and Caps Lock as keys of their own, which end nothing', () => {
    const noisy = [...OURS].flatMap((each) => ['Shift', each, 'CapsLock']);
    expect(last(play(keys([...noisy, 'Enter'], 10))).reading).toEqual({ kind: 'code', text: OURS });
  });

  it('leaves other codes as they are, to be answered kindly', () => {
    expect(readingOf('https://example.org/Menu')).toEqual({ kind: 'code', text: 'https://example.org/Menu' });
  });

  it('is understood by the places of its keys where a Chinese input method keeps them', () => {
    const strokes = [...swallowed(OURS), stroke('Process', OURS.length * 10, { code: 'Enter' })];
    expect(last(play(strokes)).reading).toEqual({ kind: 'code', text: OURS });
  });

  it('asks for an English keyboard where even the places are not told', () => {
    const strokes = [...OURS].map((_, index) => stroke('Process', index * 10));
    expect(last(play([...strokes, stroke('Enter', OURS.length * 10)])).reading).toEqual({ kind: 'garbled' });
    expect(readingOf('健康码健康码健康码')).toEqual({ kind: 'garbled' });
  });

  it('may type full-width characters', () => {
    const wide = OURS.replace(':', '：').replace('1', '１');
    expect(readingOf(wide)).toEqual({ kind: 'code', text: OURS });
  });
});

describe('a keyboard under hands', () => {
  it('keeps Tab, Enter and the space bar', () => {
    for (const key of ['Tab', 'Enter', ' '])
      expect(readKeyBurst(NO_BURST, stroke(key, 0))).toMatchObject({ taken: false, reading: null });
  });

  it('keeps shortcuts and a key that is held down', () => {
    const { burst } = last(play(keys([...'HQ1:6BF'])));
    expect(readKeyBurst(burst, stroke('c', 80, { command: true })).taken).toBe(false);
    expect(readKeyBurst(burst, stroke('a', 80, { repeat: true }))).toMatchObject({
      taken: false,
      burst: NO_BURST,
    });
  });

  it('reads nothing of a few quick keys', () => {
    const kinds = [7, 8, 9].map((count) => readingOf('HQ1:ABCDE'.slice(0, count))?.kind);
    expect(kinds).toEqual([undefined, 'code', 'code']);
    expect(last(play(keys(['a', 's', 'Enter']))).taken).toBe(false);
  });

  it('never loses a key that is typed slowly, whatever it is', () => {
    const key = fc.constantFrom('a', 'Z', '3', ' ', 'Enter', 'Tab', 'ArrowDown', 'Escape', 'F5');
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 30 }),
        fc.integer({ min: LONGEST_GAP_MS + 1, max: 2_000 }),
        (all, gap) => {
          expect(play(keys(all, gap)).every((step) => !step.taken && step.reading === null)).toBe(true);
        },
      ),
    );
  });
});

describe('a thermometer that types', () => {
  it.each(['36.4', '364', '36,4', '36.4C', '36.4°C', '36.40', '３６.４'])('sends %s', (text) => {
    expect(readingOf(text)).toEqual({ kind: 'temperature', tenths: 364 });
  });

  it('reads whole degrees, and what no person can have', () => {
    expect(readingOf('37')).toEqual({ kind: 'temperature', tenths: 370 });
    const edges = ['33.9', '34.0', '43.0', '43.1'].map((text) => readingOf(text)?.kind);
    expect(edges).toEqual(['implausible', 'temperature', 'temperature', 'implausible']);
  });

  it('is read by a pause where it sends no Enter', () => {
    const { burst } = last(play(keys([...'36.4'])));
    expect(endByPause(burst, burst.lastAt + ENDED_AFTER_MS).reading).toEqual({
      kind: 'temperature',
      tenths: 364,
    });
  });
});
