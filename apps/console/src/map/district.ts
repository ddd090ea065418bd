import type { Overview } from '@healthcode/contracts/client';
import { formatNumber, type Language, type Translate } from '@healthcode/ui';
import type { zh } from '../i18n/zh.ts';
import type { ByColour } from '../overview/figures.ts';
import { rateOf } from './shade.ts';

export type District = Overview['byDistrict'][number];

const WHOLE_NUMBERS_FROM = 100;

/** A rate per 10,000: a digit after the point only while it says something. */
export const formatRate = (rate: number): string =>
  rate >= WHOLE_NUMBERS_FROM ? formatNumber(Math.round(rate)) : rate.toFixed(1);

export function sayRate(people: ByColour): string {
  const rate = rateOf(people);
  return rate === null ? '—' : formatRate(rate);
}

/** All figures of a district in one phrase, as a screen reader says them. */
export function sayFigures(t: Translate<typeof zh>, district: District, language: Language): string {
  const figures = {
    name: district.name[language],
    red: formatNumber(district.red),
    orange: formatNumber(district.orange),
    green: formatNumber(district.green),
  };
  const rate = rateOf(district);
  return rate === null
    ? t('map.nobody', { name: figures.name })
    : t('map.figures', { ...figures, rate: formatRate(rate) });
}
