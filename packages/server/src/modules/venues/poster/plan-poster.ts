import type { Localised, VenueRule } from '@healthcode/domain';
import type { PagePlan, TextLine } from '../../papers/pdf/page-plan.ts';
import { setChinese, setEnglish } from './set-lines.ts';

/** What hangs at the door. Nothing on it can be scanned: a code on a wall is the first thing that gets swapped. */
export interface PosterFacts {
  readonly city: Localised;
  readonly hotline: string;
  readonly name: Localised;
  readonly address: Localised;
  readonly typeName: Localised;
  readonly rules: readonly VenueRule[];
  /** Whether codes are looked at here at all. */
  readonly isScanned: boolean;
}

const LEFT = 14;
const RIGHT = 196;
const WIDE = RIGHT - LEFT;
const FIRST_RULE = 112;

const TOPICS: Readonly<Record<VenueRule['topic'], Localised>> = {
  code: { zh: '健康码', en: 'Health code' },
  temperature: { zh: '体温', en: 'Temperature' },
  'no-code': { zh: '没有手机', en: 'No phone' },
};

/** One A4 sheet, read from two metres: where one stands, what is checked, what to do without a phone. */
export function planPoster(facts: PosterFacts): PagePlan {
  const rules = facts.rules.reduce<{ texts: TextLine[]; y: number; strokes: PagePlan['strokes'] }>(
    (sheet, rule) => {
      const set = ruleAt(rule, sheet.y);
      return {
        texts: [...sheet.texts, ...set.texts],
        y: set.y,
        strokes: [...sheet.strokes, line(sheet.y - 11, 0.35)],
      };
    },
    { texts: [], y: FIRST_RULE, strokes: [] },
  );
  return {
    texts: [...head(facts), ...rules.texts, ...foot(facts)],
    strokes: [line(44, 0.9), ...rules.strokes, line(272, 0.35)],
    boxes: [],
    mark: { x: 13, y: 13, side: 22 },
    code: null,
  };
}

const line = (y: number, width: number) => ({ from: [LEFT, y], to: [RIGHT, y], width }) as const;

function head({ city, name, address, typeName, isScanned }: PosterFacts): TextLine[] {
  const title: Localised = isScanned
    ? { zh: '进入本场所请先查验', en: 'Please be checked before you go in' }
    : { zh: '本场所不查健康码', en: 'No health code is asked for here' };
  const english = name.en === name.zh ? [] : [name.en];
  return [
    { text: title.zh, x: 40, y: 25, size: 33, weight: 'bold', maxWidth: RIGHT - 40 },
    { text: title.en, x: 40, y: 35, size: 16, weight: 'regular', maxWidth: RIGHT - 40 },
    { text: name.zh, x: LEFT, y: 64, size: 46, weight: 'bold', maxWidth: WIDE },
    ...english.map(
      (text): TextLine => ({ text, x: LEFT, y: 76, size: 20, weight: 'regular', maxWidth: WIDE }),
    ),
    {
      text: `${city.zh} · ${typeName.zh} · ${address.zh}`,
      x: LEFT,
      y: 88,
      size: 14,
      weight: 'regular',
      maxWidth: WIDE,
    },
    {
      text: address.en === address.zh ? typeName.en : `${typeName.en} · ${address.en}`,
      x: LEFT,
      y: 95,
      size: 12,
      weight: 'regular',
      maxWidth: WIDE,
    },
  ];
}

function ruleAt({ topic, text }: VenueRule, from: number): { texts: TextLine[]; y: number } {
  const title = TOPICS[topic];
  const texts: TextLine[] = [
    { text: title.zh, x: LEFT, y: from, size: 24, weight: 'bold', maxWidth: 42 },
    { text: title.en, x: LEFT, y: from + 7, size: 12, weight: 'regular', maxWidth: 42 },
  ];
  let y = from;
  for (const words of setChinese(text.zh, 18)) {
    texts.push({ text: words, x: 60, y, size: 21, weight: 'bold', maxWidth: RIGHT - 60 });
    y += 9.6;
  }
  for (const words of setEnglish(text.en, 60)) {
    texts.push({ text: words, x: 60, y, size: 13, weight: 'regular', maxWidth: RIGHT - 60 });
    y += 6.2;
  }
  return { texts, y: Math.max(y, from + 12) + 12 };
}

const foot = ({ hotline }: PosterFacts): TextLine[] => [
  {
    text: `对查验有疑问，打市民热线 ${hotline}。工作人员不留存您的姓名。`,
    x: LEFT,
    y: 281,
    size: 14,
    weight: 'bold',
    maxWidth: WIDE,
  },
  {
    text: `Questions about a check: call ${hotline}. Staff keep no names.`,
    x: LEFT,
    y: 288,
    size: 12,
    weight: 'regular',
    maxWidth: WIDE,
  },
];
