import type { PagePlan, PaperFacts, Stroke, TextLine } from './page-plan.ts';
import { lostEn, lostZh, titleOf, WORDS } from './words.ts';

/** A bank card's size (ISO/IEC 7810 ID-1), mm. */
const CARD = { width: 85.6, height: 54 };
const LEFT = 19.4;
const TOP = 40;
const FOLD = LEFT + CARD.width;
const INNER = 4.2;
const CODE = 36;
/** Where the lines beside the code begin. */
const BESIDE = LEFT + INNER + CODE + 5.2;
const BESIDE_WIDTH = FOLD - 3 - BESIDE;
const BACK = FOLD + INNER;
const BACK_WIDTH = CARD.width - 2 * INNER;

/** Both sides of a card next to each other, to be cut out and folded in the middle. */
export function planCard(facts: PaperFacts): PagePlan {
  return {
    texts: [...instructions(), ...front(facts), ...back(facts)],
    strokes: [...cutMarks(), fold()],
    boxes: [],
    mark: { x: LEFT + INNER - 0.4, y: TOP + 2.6, side: 8.4 },
    code: { x: LEFT + INNER, y: TOP + 13.6, side: CODE, correction: 'medium' },
  };
}

function instructions(): TextLine[] {
  return [
    { text: '照四角的线剪下，沿虚线对折。', x: LEFT, y: 20, size: 13, weight: 'bold' },
    {
      text: 'Cut along the corner marks and fold at the dashed line.',
      x: LEFT,
      y: 26.4,
      size: 11,
      weight: 'regular',
    },
  ];
}

function front(facts: PaperFacts): TextLine[] {
  const title = titleOf(facts);
  const { maskedName, hint, validUntil, number } = facts;
  const at = (y: number, text: string, size: number, weight: TextLine['weight']): TextLine => ({
    text,
    x: BESIDE,
    y: TOP + y,
    size,
    weight,
    maxWidth: BESIDE_WIDTH,
  });
  return [
    { text: title.zh, x: LEFT + 14, y: TOP + 6.4, size: 12, weight: 'bold', maxWidth: CARD.width - 18 },
    { text: title.en, x: LEFT + 14, y: TOP + 10.4, size: 7.5, weight: 'regular', maxWidth: CARD.width - 18 },
    at(16.8, WORDS.holder.join(' '), 7, 'regular'),
    ...(maskedName === null
      ? [at(22, WORDS.noName[0], 12, 'bold'), at(25.4, WORDS.noName[1], 6.5, 'regular')]
      : [at(23.6, maskedName, 17, 'bold')]),
    at(29.6, WORDS.document.join(' '), 7, 'regular'),
    at(33.4, hint.zh, 9.5, 'bold'),
    at(36.4, hint.en, 6.5, 'regular'),
    at(41, WORDS.valid.join(' '), 7, 'regular'),
    at(44.8, `${validUntil.zh} 止`, 9.5, 'bold'),
    at(47.8, `until ${validUntil.en}`, 6.5, 'regular'),
    at(51.4, number, 8, 'bold'),
  ];
}

function back({ hotline, office, validFrom }: PaperFacts): TextLine[] {
  const at = (y: number, text: string, size: number, weight: TextLine['weight']): TextLine => ({
    text,
    x: BACK,
    y: TOP + y,
    size,
    weight,
    maxWidth: BACK_WIDTH,
  });
  const [ruleZh, ruleEn] = WORDS.rule;
  const [first = '', second = ''] = ruleZh.split(/(?<=。)/);
  const [firstEn = '', secondEn = ''] = ruleEn.split(/(?<=\.) /);
  const [lost, stops] = lostEn(hotline);
  const [lostFirst = '', lostSecond = ''] = lostZh(hotline).split(/(?<=换一张，)/);
  const issued = `${WORDS.issued.join(' ')}：${office?.zh ?? WORDS.atHome[0]} ${validFrom.zh}`;
  return [
    at(8, first, 11, 'bold'),
    at(13.4, second, 11, 'bold'),
    at(18, firstEn, 8, 'regular'),
    at(21.6, secondEn, 8, 'regular'),
    at(28.8, lostFirst, 9.5, 'bold'),
    at(33.2, lostSecond, 9.5, 'bold'),
    at(37.4, lost, 7.5, 'regular'),
    at(40.8, stops, 7.5, 'regular'),
    at(46.6, issued, 7.5, 'regular'),
    at(50.2, `${office?.en ?? WORDS.atHome[1]}, ${validFrom.en}`, 7, 'regular'),
  ];
}

/** Eight short lines at the corners, outside of the card. */
function cutMarks(): Stroke[] {
  const right = LEFT + 2 * CARD.width;
  const bottom = TOP + CARD.height;
  return [LEFT, right].flatMap((x) =>
    [TOP, bottom].flatMap((y): Stroke[] => {
      const [outX, outY] = [x === LEFT ? -1 : 1, y === TOP ? -1 : 1];
      return [
        { from: [x + outX * 1.5, y], to: [x + outX * 7, y], width: 0.2 },
        { from: [x, y + outY * 1.5], to: [x, y + outY * 7], width: 0.2 },
      ];
    }),
  );
}

const fold = (): Stroke => ({
  from: [FOLD, TOP - 7],
  to: [FOLD, TOP + CARD.height + 7],
  width: 0.2,
  dashed: true,
});
