import type { Page } from 'playwright-core';

/** What a page has sounded and felt like since it was opened. */
declare global {
  interface Window {
    /** Starts of tones and noises, milliseconds after the first. */
    notes: number[];
    vibrations: string[];
  }
}

/** In the page, before anything else of it: notes what is played and how the device vibrates. */
export function noteSignals(): void {
  window.notes = [];
  window.vibrations = [];
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, when = 0) {
    window.notes.push(Math.round(when * 1_000));
    return start.call(this, when);
  };
  const vibrate = navigator.vibrate.bind(navigator);
  navigator.vibrate = (pattern) => {
    window.vibrations.push([pattern].flat().join(' '));
    return vibrate(pattern as number[]);
  };
}

/** When its notes began after the first, each once. */
export const heard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [first = 0] = window.notes;
    return [...new Set(window.notes.map((at) => at - first))].join(' ');
  });

/** The last vibration: milliseconds on, off, on … */
export const felt = (page: Page): Promise<string> => page.evaluate(() => window.vibrations.at(-1) ?? '');
