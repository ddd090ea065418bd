import { readFile } from 'node:fs/promises';
import { readPaperCode } from '@healthcode/testkit/city';
import type { BrowserContext, Page } from 'playwright-core';
import { photograph } from './gate-staff.ts';

/** Presses what downloads a file, and reads it. */
export async function download(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return new Uint8Array(await readFile(await file.path()));
}

/** A photograph of the printed sheet, held up so that its code is in the middle: drawn as the PDF draws it. */
export async function photographPaper(context: BrowserContext, pdf: Uint8Array): Promise<Buffer> {
  const modules = readPaperCode(pdf);
  const side = modules.length;
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const sheet = await context.newPage();
  try {
    await sheet.setViewportSize({ width: 600, height: 600 });
    await sheet.setContent(
      `<body style="margin:0;background:#fff;display:grid;place-items:center;height:100vh">
       <svg width="420" height="420" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`,
    );
    return await photograph(context, sheet);
  } finally {
    await sheet.close();
  }
}
