import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('"', "'");
const tokens = sheet('./tokens.css');
const status = sheet('./status.css');

/** The declarations of the first rule with this selector. */
function rule(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function parse(colour: string): { rgb: Rgb; alpha: number } {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex !== undefined) {
    const value = Number.parseInt(hex, 16);
    return { rgb: [value >> 16, (value >> 8) & 255, value & 255], alpha: 1 };
  }
  const mixed = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(colour.trim());
  if (mixed === null) throw new Error(`no colour: ${colour}`);
  return { rgb: [Number(mixed[1]), Number(mixed[2]), Number(mixed[3])], alpha: Number(mixed[4]) / 100 };
}

const root = rule(tokens, ':root');
const night = rule(tokens, "[data-ground='night']");
const value = (from: Map<string, string>, name: string): string => {
  const found = from.get(name);
  if (found === undefined) throw new Error(`no token: ${name}`);
  const referred = /^var\(--([\w-]+)\)$/.exec(found)?.[1];
  return referred === undefined ? found : value(root, referred);
};
const token = (name: string): Rgb => parse(value(root, name)).rgb;

/** What a screen shows: channels are whole numbers. */
function over(top: string, under: Rgb): Rgb {
  const { rgb, alpha } = parse(top);
  const mix = (at: 0 | 1 | 2) => Math.round(rgb[at] * alpha + under[at] * (1 - alpha));
  return [mix(0), mix(1), mix(2)];
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*: what is left of a colour in greyscale. */
const lightness = (colour: Rgb) => 116 * Math.cbrt(luminance(colour)) - 16;
const WHITE: Rgb = [255, 255, 255];
/** Ratios in the design document are rounded to one decimal. */
const ROUNDING = 0.05;

describe('contrast of the tokens', () => {
  it.each([
    ['ink-2', 'sand', 6.8],
    ['line-strong', 'paper', 3.8],
    ['ink', 'paper', 14.3],
    ['ink-2', 'paper', 7.1],
    ['ink-3', 'paper', 5.3],
    ['ink-3', 'card', 5.9],
    ['haihe', 'card', 7.9],
    ['haihe', 'paper', 7.1],
    ['haihe', 'haihe-tint', 6.5],
    ['haihe-deep', 'card', 13.2],
    ['night', 'card', 16.9],
    ['tide', 'night', 9.7],
    ['green-text', 'green', 4.9],
    ['green-deep', 'card', 8.7],
    ['green-deep', 'green-tint', 7.5],
    ['orange-text', 'orange', 8.4],
    ['orange-deep', 'orange-tint', 6.8],
    ['red-text', 'red', 8.8],
    ['red-deep', 'card', 12.2],
    ['red-deep', 'red-tint', 9.9],
    ['blank-text', 'blank', 13.0],
    ['ink', 'map-4', 5.2],
    ['card', 'map-5', 7.9],
  ])('%s on %s is %d or more', (text, ground, least) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(least - ROUNDING);
  });

  it.each([
    ['green', 6.3],
    ['orange', 8.4],
    ['red', 6.9],
    ['blank', 9],
  ])('text on the pattern of %s is %d or more', (tone, least) => {
    const pattern = over(value(root, `${tone}-pattern`), token(tone));
    expect(contrast(token(`${tone}-text`), pattern)).toBeGreaterThanOrEqual(least - ROUNDING);
  });

  it('leaves four lightnesses in greyscale', () => {
    const left = ['red', 'green', 'orange', 'blank'].map((tone) => Math.round(lightness(token(tone))));
    expect(left).toEqual([32, 47, 74, 92]);
  });
});

describe('contrast on a dark ground', () => {
  const dark = (name: string) => parse(value(night, name)).rgb;

  it.each(['ink', 'ink-2', 'ink-3', 'haihe'])('%s is text on the page and on a panel', (name) => {
    expect(contrast(dark(name), dark('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark(name), dark('card'))).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps edges, buttons and chosen options apart', () => {
    expect(contrast(dark('line-strong'), dark('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(dark('on-haihe'), dark('haihe'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark('ink'), dark('haihe-tint'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark('haihe'), dark('haihe-tint'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast of a greyed pass', () => {
  it.each(['green', 'orange', 'red'] as const)('%s keeps 4.5 on field, pattern and chip', (tone) => {
    const live = rule(status, `.hc-status[data-tone='${tone}']`);
    const stale = new Map([...live, ...rule(status, `.hc-status[data-stale][data-tone='${tone}']`)]);
    const field = parse(value(stale, 'field')).rgb;
    const text = parse(value(stale, 'field-text')).rgb;
    expect(contrast(text, field)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, over(value(stale, 'field-pattern'), field))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, over(value(stale, 'field-chip'), field))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['green', 'orange', 'red'] as const)('%s keeps its lightness', (tone) => {
    const stale = rule(status, `.hc-status[data-stale][data-tone='${tone}']`);
    expect(Math.abs(lightness(parse(value(stale, 'field')).rgb) - lightness(token(tone)))).toBeLessThan(2);
  });
});

describe('contrast of buttons on a field', () => {
  it.each(['green', 'orange', 'red', 'blank', 'haihe'] as const)(
    '%s: white on deep, deep on white, text on the chip',
    (tone) => {
      const base = rule(status, '.hc-status');
      const field = new Map([...base, ...rule(status, `.hc-status[data-tone='${tone}']`)]);
      const deep = parse(value(field, 'field-deep')).rgb;
      expect(contrast(WHITE, deep)).toBeGreaterThanOrEqual(4.5);
      const chip = over(value(field, 'field-chip'), parse(value(field, 'field')).rgb);
      expect(contrast(parse(value(field, 'field-text')).rgb, chip)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('touch targets', () => {
  it('are 44 px and 60 px in large text', () => {
    expect(root.get('target')).toBe('44px');
    expect(rule(tokens, ":root[data-text='large']").get('target')).toBe('60px');
  });
});

describe('where somebody asks for more contrast', () => {
  const wished = sheet('./more-contrast.css');
  const more = new Map([...root, ...rule(wished, ':root')]);
  const wish = (name: string): Rgb => parse(value(more, name)).rgb;

  it.each([
    ['ink', 'paper'],
    ['ink-2', 'sand'],
    ['ink-3', 'paper'],
    ['haihe', 'haihe-tint'],
    ['green-text', 'green'],
    ['orange-text', 'orange'],
    ['red-text', 'red'],
    ['blank-text', 'blank'],
  ])('%s on %s reaches 7:1', (text, ground) => {
    expect(contrast(wish(text), wish(ground))).toBeGreaterThanOrEqual(7);
  });

  it('lines are told from the paper as controls are', () => {
    expect(contrast(wish('line'), wish('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('the three colours of a code stay apart in greyscale', () => {
    const greys = ['green', 'orange', 'red'].map((name) => lightness(wish(name))).sort((a, b) => a - b);
    for (let at = 1; at < greys.length; at++) expect(greys[at]! - greys[at - 1]!).toBeGreaterThan(5);
  });
});
