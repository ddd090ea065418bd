import { drawPage } from './draw-page.ts';
import { FontShelf } from './font-shelf.ts';
import type { PaperFacts, PaperSize } from './page-plan.ts';
import { planA4 } from './plan-a4.ts';
import { planCard } from './plan-card.ts';
import { titleOf } from './words.ts';

export interface PrintedPaper {
  readonly pdf: Uint8Array;
  /** false: no font here has a character of the name. */
  readonly nameIsPrinted: boolean;
}

/** Opened fonts are kept: the first page takes longer than all after it. */
const shelf = new FontShelf();

/**
 * One A4 sheet with the paper of this size. Nothing of it is kept. A name that no font here has is left out and said so
 * on the page, where it points to the document: a blank box would be read as somebody else's name.
 */
export async function makePaperPdf(facts: PaperFacts, size: PaperSize, at: Date): Promise<PrintedPaper> {
  const { maskedName } = facts;
  const canPrint = maskedName !== null && (await shelf.runsOf(maskedName, 'bold')) !== null;
  const printed = canPrint ? facts : { ...facts, maskedName: null };
  const title = titleOf(facts);
  const pdf = await drawPage(shelf, size === 'a4' ? planA4(printed) : planCard(printed), facts.passText, {
    title: `${title.zh} ${title.en} ${facts.number}`,
    language: 'zh-CN',
    author: title.zh,
    at,
  });
  return { pdf, nameIsPrinted: canPrint };
}

/** Opens the fonts ahead of the first page: somebody is looking at the way to one. */
export async function warmUpFonts(): Promise<void> {
  for (const weight of ['regular', 'bold'] as const) {
    const [run] = (await shelf.runsOf('纸', weight)) ?? [];
    if (run) await shelf.cut(run.file, run.text);
  }
}
