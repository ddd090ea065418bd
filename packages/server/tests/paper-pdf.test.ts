import { readPaperCode } from '@healthcode/testkit/city';
import { describe, expect, it } from 'vitest';
import { makePaperPdf } from '../src/modules/papers/pdf/make-paper-pdf.ts';
import type { PaperFacts, PaperSize } from '../src/modules/papers/pdf/page-plan.ts';
import { readPage } from './_read-page.ts';

const AT = new Date('2026-11-27T04:00:00Z');
/** As long as every paper's text is. */
const PASS_TEXT = `HQ1:${'A1B2C3'.repeat(38)}`;
const FACTS: PaperFacts = {
  passText: PASS_TEXT,
  city: { zh: '天津市', en: 'Tianjin' },
  hotline: '12345',
  number: 'P-7K2M 9XQ4',
  maskedName: '张*三',
  hint: { zh: '身份证 末两位 27', en: 'ID ending 27' },
  validFrom: { zh: '2026年11月27日', en: '27 November 2026' },
  validUntil: { zh: '2027年5月25日', en: '25 May 2027' },
  office: { zh: '和平区防控指挥部', en: 'Heping district command' },
};

async function printed(size: PaperSize, more: Partial<PaperFacts> = {}) {
  const { pdf, nameIsPrinted } = await makePaperPdf({ ...FACTS, ...more }, size, AT);
  return { pdf, nameIsPrinted, page: await readPage(pdf) };
}

/** Sides of the code in mm: the scale of the one drawing that has hundreds of rectangles, and its modules. */
function codeSide(pdf: Uint8Array, drawing: string): number {
  const modules = readPaperCode(pdf).length;
  const scales = [...drawing.matchAll(/([\d.]+) 0 0 -[\d.]+ 0 0 cm/g)].map(([, scale]) => Number(scale));
  const sides = scales.map((scale) => scale * modules * (25.4 / 72));
  return Math.max(...sides.filter((side) => side < 100));
}

describe.each(['a4', 'card'] as const)('a paper as %s', (size) => {
  it('is one A4 sheet in both languages, with its number, days, office, hotline and title', async () => {
    const { page } = await printed(size);
    expect([page.width, page.height].map(Math.round)).toEqual([210, 297]);
    expect(page.title).toBe('天津健康码 纸质码 Tianjin Health Code, paper pass P-7K2M 9XQ4');
    expect(page.language).toBe('(zh-CN)');
    const text = page.texts.join('\n');
    for (const part of [
      '天津健康码 纸质码',
      'Tianjin Health Code, paper pass',
      '张*三',
      '身份证 末两位 27',
      'ID ending 27',
      '2027年5月25日 止',
      '25 May 2027',
      'P-7K2M 9XQ4',
      '和平区防控指挥部',
      'Heping district command',
      '12345',
      '请同时出示身份证件',
    ])
      expect(text).toContain(part);
    expect(page.hasBlankBox).toBe(false);
    expect(text).not.toContain('□');
  });

  it('says that it was printed at home, where it was', async () => {
    const { page } = await printed(size, { office: null });
    expect(page.texts.join('\n')).toMatch(/自助打印[\s\S]*Printed at home/);
  });

  it('has no colour on it but black', async () => {
    const { drawing } = (await printed(size)).page;
    const greys = new Set([...drawing.matchAll(/^([\d.]+) [gG]$/gm)].map(([, grey]) => grey));
    expect([...greys]).toEqual(['0']);
    expect(drawing).not.toMatch(/ (rg|RG|k|K|sc|SC|scn|SCN)$/m);
  });

  it('prints rare names: from the further files of the font, or pointing to the document, never a blank box', async () => {
    const rare = await printed(size, { maskedName: '龃*﨑' });
    expect(rare.nameIsPrinted).toBe(true);
    expect(rare.page.texts.join('')).toContain('龃*﨑');
    expect(rare.page.hasBlankBox).toBe(false);
    const unknown = await printed(size, { maskedName: '𱁬*三' });
    expect(unknown.nameIsPrinted).toBe(false);
    const text = unknown.page.texts.join('\n');
    expect(text).toContain('姓名见证件');
    expect(text).toContain('Name: see the document');
    expect(text).not.toContain('三');
    expect(unknown.page.hasBlankBox).toBe(false);
  });

  it('keeps the longest texts on the sheet', async () => {
    const { page } = await printed(size, {
      maskedName: 'WW***** WWWW',
      hint: { zh: '港澳台居民居住证 末两位 27', en: 'Permanent resident ID ending 27' },
      office: {
        zh: '滨海新区新港街道办事处社区服务中心第三服务站',
        en: 'Third service station of the Xingang Subdistrict Community Service Centre, Binhai',
      },
    });
    expect(page.texts.join('\n')).toContain('第三服务站');
  });
});

it('has a code of at least 30 mm on A4 and 22 mm on a card, drawn as lines and not as a picture', async () => {
  const [a4, card] = [await printed('a4'), await printed('card')];
  expect(codeSide(a4.pdf, a4.page.drawing)).toBeGreaterThan(80);
  expect(codeSide(card.pdf, card.page.drawing)).toBeGreaterThan(30);
  for (const { pdf } of [a4, card]) expect(Buffer.from(pdf).includes('/Image')).toBe(false);
});
