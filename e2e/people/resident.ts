import { syntheticNameFor } from '@healthcode/demo-services';
import type { ServerProcess } from '@healthcode/testkit/process';
import type { Page } from 'playwright-core';
import { codeFor } from './city.ts';

/** What somebody answers; the rest is 没有. */
export interface Answers {
  readonly fever?: boolean;
}

/** A resident at their phone. Words are those on the screen, in Chinese. */
export class Resident {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(server: ServerProcess, phone: string): Promise<void> {
    const { page } = this;
    await page.goto(server.origin('resident'));
    await page
      .getByRole('button', { name: '用手机号登录或申领' })
      .or(page.getByRole('link', { name: '用手机号登录或申领' }))
      .click();
    await page.getByLabel('手机号').fill(phone);
    const since = Date.now();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('验证码', { exact: true }).fill(await codeFor(server, phone, since));
  }

  async consent(): Promise<void> {
    await this.page.getByRole('checkbox', { name: '同意使用我申报的健康情况来判断码色' }).check();
    await this.page.getByRole('button', { name: '同意并继续' }).click();
  }

  /** Which document: the first question of the real-name step, and of adding another. */
  async chooseDocument(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name, exact: true });
    const other = this.page.getByRole('button', { name: '用别的证件' });
    await radio.or(other).first().waitFor();
    if (await other.isVisible()) await other.click();
    await radio.check();
    await this.page.getByRole('button', { name: '继续', exact: true }).click();
  }

  async proveIdentity(documentNumber: string, name = syntheticNameFor(documentNumber)): Promise<void> {
    await this.page.getByLabel('身份证号码').fill(documentNumber);
    await this.page.getByLabel('姓名').fill(name);
    await this.page.getByRole('button', { name: '核实并继续' }).click();
  }

  /** Answers question by question until the check page, then submits. */
  async declare({ fever = false }: Answers = {}): Promise<void> {
    const { page } = this;
    const next = page.getByRole('button', { name: '继续', exact: true });
    await page.getByRole('heading', { name: /现在住在哪个区？/ }).waitFor();
    await page.getByRole('radio', { name: /和平区/ }).check();
    await next.click();
    await page.getByRole('heading', { name: /有没有发热/ }).waitFor();
    await page.getByRole('button', { name: fever ? /^有/ : '没有' }).click();
    if (fever) {
      await page.getByRole('checkbox', { name: '发热' }).check();
      await next.click();
      await page.getByRole('radio', { name: /今天/ }).check();
      await next.click();
    }
    await page.getByRole('heading', { name: /体温是多少/ }).waitFor();
    await page.getByRole('button', { name: '没有量，跳过' }).click();
    await page.getByRole('heading', { name: /接触过/ }).waitFor();
    await page.getByRole('button', { name: '没有' }).click();
    await page.getByRole('heading', { name: /离开过本市/ }).waitFor();
    await page.getByRole('button', { name: '没有' }).click();
    await page.getByRole('button', { name: '提交申报' }).click();
  }

  async apply(server: ServerProcess, phone: string, documentNumber: string): Promise<void> {
    await this.signIn(server, phone);
    await this.consent();
    await this.proveIdentity(documentNumber);
    await this.declare();
    await this.seesColour('绿码');
  }

  async declareAgain(answers: Answers): Promise<void> {
    await this.page.getByRole('link', { name: '申报', exact: true }).click();
    await this.page
      .getByRole('button', { name: '重新申报' })
      .or(this.page.getByRole('link', { name: '重新申报' }))
      .first()
      .click();
    await this.declare(answers);
  }

  async seesColour(word: '绿码' | '橙码' | '红码', withinMs = 30_000): Promise<void> {
    await this.page.getByText(word, { exact: true }).first().waitFor({ timeout: withinMs });
    await this.page.locator('.hc-qr').first().waitFor();
  }
}
