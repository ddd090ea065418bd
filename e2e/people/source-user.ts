import type { ServerProcess } from '@healthcode/testkit/process';
import type { Page } from 'playwright-core';
import { codeFor } from './city.ts';

/** Somebody of a source at the console. Words are those on the screen, in Chinese. */
export class SourceUser {
  readonly page: Page;
  readonly #server: ServerProcess;

  constructor(page: Page, server: ServerProcess) {
    this.page = page;
    this.#server = server;
  }

  async signIn(phone: string): Promise<void> {
    const { page } = this;
    await page.goto(this.#server.origin('console'));
    await page.getByLabel(/手机号/).fill(phone);
    const since = Date.now();
    await page.getByRole('button', { name: /验证码/ }).click();
    const code = await codeFor(this.#server, phone, since);
    await page
      .getByLabel(/验证码/)
      .last()
      .fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '退出登录' }).waitFor();
  }

  /** Chooses kind and file, and waits until every row has been checked. */
  async upload(kind: string, name: string, csv: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#server.origin('console')}/batches/new`);
    await page.getByLabel('文件里是哪类数据').selectOption({ label: kind });
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: '上传并检查' }).click();
    await this.says(/^(检查完了|整个文件没有收)/);
  }

  async take(rows: number): Promise<void> {
    await this.page.getByRole('button', { name: `收下 ${rows} 行` }).click();
    await this.says(`已收下 ${rows} 行。`);
  }

  async says(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** The number beside these words in the batch's table of rows. */
  async count(words: string): Promise<string> {
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: words }) });
    return (await row.getByRole('cell').textContent()) ?? '';
  }
}
