import { syntheticNameFor } from '@healthcode/demo-services';
import { checkCharacterOf } from '@healthcode/domain';
import type { Locator, Page } from 'playwright-core';

/** A valid resident ID of somebody born on that day (`YYYYMMDD`). */
export function residentId(born: string, sequence: number, division = '120101'): string {
  const digits = division + born + String(sequence).padStart(3, '0');
  return digits + checkCharacterOf(digits);
}

interface Asked {
  readonly relation: '配偶' | '父亲或母亲' | '子女';
  readonly documentNumber: string;
  /** Not for a child: there the register is asked. */
  readonly way?: '在自己的手机上同意' | '回一条短信同意' | '到社区窗口当面同意';
  readonly phone?: string;
}

/** A resident who deals with their family on their phone. Words are those on the screen, in Chinese. */
export class FamilyPhone {
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  async openFamily(): Promise<void> {
    await this.page.goto(`${this.#origin}/family`);
    await this.page.getByRole('heading', { name: '我能亮谁的码' }).waitFor();
  }

  async fill({ relation, documentNumber, way, phone }: Asked): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#origin}/family/add`);
    await page.getByRole('radio', { name: relation }).check();
    await page.getByLabel('证件号码').fill(documentNumber);
    await page.getByLabel('姓名').fill(syntheticNameFor(documentNumber));
    if (way) await page.getByRole('radio', { name: way }).check();
    if (phone) await page.getByLabel('家人的手机号').fill(phone);
    await page.getByRole('checkbox').check();
  }

  async ask(asked: Asked): Promise<void> {
    await this.fill(asked);
    await this.page.getByRole('button', { name: '提交申请' }).click();
    await this.page.getByRole('heading', { name: '我能亮谁的码' }).waitFor();
  }

  /** The number that is said at a counter. */
  async requestNumber(): Promise<string> {
    return (await this.page.locator('.r-family-number').last().textContent()) ?? '';
  }

  async agree(): Promise<void> {
    const { page } = this;
    await page.goto(this.#origin);
    await page.getByRole('link', { name: '去答复' }).click();
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('您的配偶 ·').waitFor();
  }

  async openCode(): Promise<void> {
    await this.page.goto(this.#origin);
    await this.page.locator('.hc-pass').first().waitFor();
  }

  get name(): Locator {
    return this.page.locator('.hc-pass__name');
  }

  /** Waits until the code of this masked name is drawn. */
  async sees(maskedName: string): Promise<void> {
    await this.page.locator('.hc-pass__name', { hasText: maskedName }).waitFor();
    await this.page.locator('.hc-qr').first().waitFor();
  }

  async openSheet(): Promise<void> {
    await this.page.getByRole('button', { name: '换人' }).click();
    await this.page.getByRole('dialog').getByRole('heading', { name: '亮谁的码' }).waitFor();
  }

  async choose(maskedName: string): Promise<void> {
    await this.openSheet();
    await this.page.getByRole('dialog').getByRole('button', { name: maskedName }).click();
  }

  /** A finger over the card, to the left for the next person. */
  async swipe(direction: 'left' | 'right'): Promise<void> {
    const [from, to] = direction === 'left' ? [300, 120] : [120, 300];
    await this.page.locator('.hc-pass').evaluate(
      (card, { from, to }) => {
        const touch = (clientX: number) => new Touch({ identifier: 1, target: card, clientX, clientY: 300 });
        const options = { bubbles: true, cancelable: true };
        const [start, end] = [touch(from), touch(to)];
        card.dispatchEvent(
          new TouchEvent('touchstart', { ...options, touches: [start], changedTouches: [start] }),
        );
        card.dispatchEvent(new TouchEvent('touchend', { ...options, touches: [], changedTouches: [end] }));
      },
      { from, to },
    );
  }
}
