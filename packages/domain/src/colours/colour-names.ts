import type { Localised } from '../localised.ts';
import type { Colour } from './colour.ts';

/** What a colour is called inside a sentence. */
export const COLOUR_NAMES: Readonly<Record<Colour, Localised>> = {
  green: { zh: '绿色', en: 'green' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
};
