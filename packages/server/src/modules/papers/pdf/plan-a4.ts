import type { PagePlan, PaperFacts, Stroke, TextLine } from './page-plan.ts';
import { lostEn, lostZh, STEPS_EN, STEPS_ZH, titleOf, WORDS } from './words.ts';

const LEFT = 12.7;
const RIGHT = 197.3;
const BESIDE = 117.3;
const ENGLISH = 110;

/** One sheet for the wall or a folder: a code of nine centimetres, and how to use it. */
export function planA4(facts: PaperFacts): PagePlan {
  return {
    texts: [...head(facts), ...whose(facts), ...rule(), ...steps(), ...foot(facts)],
    strokes: [line(36.6, 0.7), line(263.8, 0.35)],
    boxes: [{ x: LEFT, y: 150.2, width: RIGHT - LEFT, height: 26.7 }],
    mark: { x: 12.2, y: 12.6, side: 19 },
    code: { x: LEFT, y: 49.3, side: 89.5, correction: 'quartile' },
  };
}

const line = (y: number, width: number): Stroke => ({ from: [LEFT, y], to: [RIGHT, y], width });

function head(facts: PaperFacts): TextLine[] {
  const title = titleOf(facts);
  return [
    { text: title.zh, x: 36, y: 21.4, size: 30, weight: 'bold', maxWidth: 112 },
    { text: title.en, x: 36, y: 29.2, size: 14, weight: 'regular', maxWidth: 112 },
    { text: WORDS.number.join(' '), x: RIGHT, y: 17.8, size: 12.5, weight: 'regular', align: 'right' },
    { text: facts.number, x: RIGHT, y: 26.6, size: 18, weight: 'bold', align: 'right' },
  ];
}

const label = (y: number, [zh, en]: readonly [string, string]): TextLine => ({
  text: `${zh} ${en}`,
  x: BESIDE,
  y,
  size: 12.5,
  weight: 'regular',
});
const value = (y: number, text: string, size = 17): TextLine => ({
  text,
  x: BESIDE,
  y,
  size,
  weight: 'bold',
  maxWidth: RIGHT - BESIDE,
});
const translation = (y: number, text: string): TextLine => ({
  text,
  x: BESIDE,
  y,
  size: 10.5,
  weight: 'regular',
  maxWidth: RIGHT - BESIDE,
});

function whose({ maskedName, hint, validFrom, validUntil, office }: PaperFacts): TextLine[] {
  const [atHome, atHomeEnglish] = WORDS.atHome;
  return [
    label(52.8, WORDS.holder),
    ...(maskedName === null
      ? [value(64, WORDS.noName[0], 24), translation(69.5, WORDS.noName[1])]
      : [value(68, maskedName, 38)]),
    label(79, WORDS.document),
    value(86.4, hint.zh),
    translation(91.4, hint.en),
    label(101, WORDS.valid),
    value(108.4, `${validFrom.zh} 起`),
    value(115.8, `${validUntil.zh} 止`),
    translation(120.8, `${validFrom.en} to ${validUntil.en}`),
    label(130, WORDS.issued),
    value(136.8, office?.zh ?? atHome, 15),
    translation(141.4, office?.en ?? atHomeEnglish),
  ];
}

function rule(): TextLine[] {
  const [zh, en] = WORDS.rule;
  return [
    { text: zh, x: 19.6, y: 161.3, size: 18.5, weight: 'bold', maxWidth: 171 },
    { text: en, x: 19.6, y: 170.9, size: 14, weight: 'regular', maxWidth: 171 },
  ];
}

function steps(): TextLine[] {
  const lines: TextLine[] = [
    { text: '怎么用', x: LEFT, y: 190, size: 16, weight: 'bold' },
    { text: 'How to use it', x: ENGLISH, y: 190, size: 16, weight: 'bold' },
  ];
  for (const [at, text] of STEPS_ZH.entries()) {
    const y = 199.8 + at * 11.4;
    lines.push({ text: String(at + 1), x: LEFT, y, size: 15.5, weight: 'bold' });
    lines.push({ text, x: 20.4, y, size: 15.5, weight: 'regular' });
  }
  let y = 198.6;
  for (const [at, texts] of STEPS_EN.entries()) {
    lines.push({ text: String(at + 1), x: ENGLISH, y, size: 13, weight: 'bold' });
    for (const text of texts) {
      lines.push({ text, x: 117.4, y, size: 13, weight: 'regular', maxWidth: RIGHT - 117.4 });
      y += 6.7;
    }
    y += 1.3;
  }
  return lines;
}

function foot({ hotline }: PaperFacts): TextLine[] {
  const english = lostEn(hotline).join(' ');
  return [
    { text: lostZh(hotline), x: LEFT, y: 273, size: 15, weight: 'bold', maxWidth: RIGHT - LEFT },
    { text: english, x: LEFT, y: 280.6, size: 12.5, weight: 'regular', maxWidth: RIGHT - LEFT },
  ];
}
