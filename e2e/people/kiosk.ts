import type { Page } from 'playwright-core';
import { GATE_PIN } from './gate-staff.ts';

/** What the public was told, in order; kept in the page, for an answer is gone after a second. */
declare global {
  interface Window {
    told: string[];
  }
}

/** In the page, before anything else of it: notes each answer and each notice that nobody can be checked. */
export function noteWhatIsTold(): void {
  window.told = [];
  let last: Element | null = null;
  const look = () => {
    const shown = document.querySelector('#kiosk-answer, #kiosk-closed');
    if (shown && shown !== last) window.told.push(shown.textContent ?? '');
    last = shown;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** In the page: answers stay, so that they can be looked at; only the timers of that length stand still. */
export function keepAnswers(): void {
  const real = window.setTimeout;
  const standing = new Set([1_000, 3_000]);
  window.setTimeout = ((run: TimerHandler, ms?: number, ...rest: unknown[]) =>
    standing.has(ms ?? 0) ? 0 : real(run, ms, ...rest)) as typeof window.setTimeout;
}

/** In the page: the camera is taken away, with a reason that opening it again does not help against. */
export function refuseCamera(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
}

/** In the page: the picture stands still, as with a camera that hangs. */
export function freezeCamera(): void {
  const stream = document.querySelector('video')?.srcObject as MediaStream | null;
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Staff at a gate that works without them. */
export class KioskGate {
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  async openSetup(): Promise<void> {
    await this.page.goto(`${this.#origin}/kiosk`);
    await this.page.getByRole('heading', { level: 1, name: '自助查验' }).waitFor();
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: '开始自助查验' }).click();
    await this.page.locator('.kiosk').waitFor();
  }

  async waitsForSomebody(): Promise<void> {
    await this.page.getByRole('heading', { name: '请把健康码对准这里' }).waitFor({ timeout: 30_000 });
  }

  /** Waits until all of this was told, in this order. */
  async tells(...words: string[]): Promise<void> {
    const inOrder = (wanted: string[]) => {
      let at = 0;
      for (const one of window.told) if (one === wanted[at]) at += 1;
      return at === wanted.length;
    };
    await this.page.waitForFunction(inOrder, words, { timeout: 45_000 }).catch(async (error: unknown) => {
      const told = await this.page.evaluate(() => window.told.join(' | '));
      throw new Error(`told: ${told}`, { cause: error });
    });
  }

  /** Holds the corner for two seconds, by the keyboard and thinks better of it, then by a finger and means it. */
  async leave(): Promise<void> {
    const { page } = this;
    const question = page.getByRole('heading', { name: '离开自助查验' });
    await page.getByRole('button', { name: /按住两秒/ }).focus();
    await page.keyboard.down('Enter');
    await question.waitFor();
    await page.keyboard.up('Enter');
    await page.getByRole('button', { name: '继续自助查验' }).click();
    await page.mouse.move(30, 30);
    await page.mouse.down();
    await question.waitFor();
    await page.mouse.up();
    await page.keyboard.type(GATE_PIN);
    await page.locator('.scan').waitFor();
  }
}
