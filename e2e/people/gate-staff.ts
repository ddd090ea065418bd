import { writeMjpeg } from '@healthcode/testkit';
import type { ServerProcess } from '@healthcode/testkit/process';
import type { BrowserContext, Page } from 'playwright-core';
import { codeFor } from './city.ts';
import { releaseCode } from './release-code.ts';

/** The PIN of every gate in these journeys. */
export const GATE_PIN = '246813';

/** Staff at a gate, with the file that their camera plays. */
export class GateStaff {
  readonly page: Page;
  readonly #clip: string;
  #server: ServerProcess | null = null;

  constructor(page: Page, clip: string) {
    this.page = page;
    this.#clip = clip;
  }

  async signIn(server: ServerProcess, phone = '13800000001'): Promise<void> {
    await this.enterCode(server, phone);
    await this.setPin();
  }

  /** The one-time code alone: on a device without a PIN, that is asked for next. */
  async enterCode(server: ServerProcess, phone = '13800000001'): Promise<void> {
    const { page } = this;
    await page.goto(server.origin('gate'));
    await this.enterCodeHere(server, phone);
  }

  /** The same on the page that is open: also where somebody else is signed in still. */
  async enterCodeHere(server: ServerProcess, phone: string): Promise<void> {
    const { page } = this;
    await page.getByLabel('手机号').fill(phone);
    const since = Date.now();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('短信验证码').fill(await codeFor(server, phone, since));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    this.#server = server;
  }

  /** As every first sign-in on a device asks. */
  async setPin(pin = GATE_PIN): Promise<void> {
    const { page } = this;
    await page.getByRole('heading', { name: '请输入 6 位密码' }).waitFor();
    await page.keyboard.type(pin);
    await page.getByRole('heading', { name: '再输一次' }).waitFor();
    await page.keyboard.type(pin);
    await page.getByRole('heading', { name: '再输一次' }).waitFor({ state: 'detached' });
  }

  /** Where the gate is locked: the PIN, and what was behind the lock is there again. */
  async unlock(pin = GATE_PIN): Promise<void> {
    const locked = this.page.getByRole('heading', { name: '已锁屏' });
    await locked.waitFor();
    await this.page.keyboard.type(pin);
    await locked.waitFor({ state: 'detached' });
  }

  async chooseVenue(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(name) }).click();
  }

  async changeVenue(name: string): Promise<void> {
    const { page } = this;
    await page.goto(new URL('/venue', page.url()).href);
    await this.chooseVenue(name);
    await page.getByRole('heading', { name: '在哪里查验' }).waitFor({ state: 'detached' });
    const waiting = page.getByRole('heading', { name: /^正在换到/ });
    const arrived = page.getByText('这一位的体温').or(page.getByRole('heading', { name: /按原有方式进出/ }));
    await waiting.or(arrived).first().waitFor();
    if (await waiting.isVisible()) await this.beReleased();
  }

  /** The manager lets the gate go, which would else wait until five minutes after its last check. */
  async beReleased(): Promise<void> {
    if (!this.#server) throw new Error('Nobody has signed in here.');
    await this.page.getByLabel('放行码').fill(await releaseCode(this.#server, await this.venueId()));
    await this.page.getByRole('button', { name: '马上换' }).click();
    await this.page.getByRole('heading', { name: /^正在换到/ }).waitFor({ state: 'detached' });
  }

  /** Where this gate stands, as it keeps it. */
  venueId(): Promise<string> {
    return this.setting('venueId') as Promise<string>;
  }

  /** What the device keeps under this name. */
  setting(name: string): Promise<unknown> {
    return this.page.evaluate(
      (key) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('healthcode-gate');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const asked = opening.result.transaction('settings').objectStore('settings').get(key);
            asked.onerror = () => reject(asked.error);
            asked.onsuccess = () => {
              opening.result.close();
              resolve(asked.result);
            };
          };
        }),
      name,
    );
  }

  /** The camera sees this picture from the next time it is opened. */
  async showToCamera(picture: Buffer): Promise<void> {
    await writeMjpeg(this.#clip, [picture, picture]);
  }

  /** Opens the app anew, and with it the camera. */
  async reopen(): Promise<void> {
    await this.page.reload();
  }

  async stateNormal(): Promise<void> {
    const normal = this.page
      .getByRole('radio', { name: '正常' })
      .or(this.page.getByRole('button', { name: '正常' }));
    await normal.first().click();
  }

  /** What the shift record says of queue and uploads. */
  async shiftRecord(): Promise<string> {
    await this.page.goto(new URL('/shift', this.page.url()).href);
    await this.page.getByRole('heading', { name: '本班记录' }).waitFor();
    return (await this.page.locator('main').textContent()) ?? '';
  }

  /**
   * Waits until the gate has heard of what happened up to now: by itself it asks for the newest list every 30 to 40
   * seconds, and a code held up before that is decided by the list before.
   */
  async follows(): Promise<void> {
    const { page } = this;
    // by now the change is in the list that is published
    await page.waitForTimeout(2_000);
    const isManifest = (url: string) => /\/status\/v1\/[^/]+\/manifest$/.test(url);
    const reply = await page.waitForResponse((response) => isManifest(response.url()), { timeout: 60_000 });
    await reply.finished();
    // and the parts of it that are new are fetched and opened
    await page.waitForTimeout(1_500);
  }

  /** Waits for the one full-screen decision with this word. */
  async decides(word: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: word, exact: true }).waitFor({ timeout: 45_000 });
  }
}

/**
 * A photograph of a phone that shows this page: the screen, a little tilted, on a dark desk, as the camera of
 * another device would see it.
 */
export async function photograph(context: BrowserContext, phone: Page): Promise<Buffer> {
  const screen = await phone.screenshot({ type: 'png' });
  const desk = await context.newPage();
  try {
    await desk.setViewportSize({ width: 1280, height: 720 });
    await desk.setContent(
      `<body style="margin:0;background:#20262a;display:grid;place-items:center;height:100vh;overflow:hidden">
       <img style="height:690px;transform:rotate(2deg)" src="data:image/png;base64,${screen.toString('base64')}">`,
    );
    await desk.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    return await desk.screenshot({ type: 'jpeg', quality: 92 });
  } finally {
    await desk.close();
  }
}
