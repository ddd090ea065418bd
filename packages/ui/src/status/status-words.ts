import type { Colour, Decision } from '@healthcode/domain';
import type { Language } from '../preferences/preferences.ts';

/** Ground of a status field. `haihe` and `blank` are not status colours: nothing was decided about the person. */
export type StatusTone = Colour | 'blank' | 'haihe';

/** The sign beside the word. */
export type StatusKind = Colour | 'cannot-check' | 'original-way' | 'measure' | 'show-again' | 'not-accepted';

type InBoth = Readonly<Record<Language, string>>;

/** The words of the colours, and of not knowing one. */
export const STATUS_WORDS: Readonly<Record<Colour | 'cannot-check', InBoth>> = {
  green: { zh: '绿码', en: 'Green' },
  orange: { zh: '橙码', en: 'Orange' },
  red: { zh: '红码', en: 'Red' },
  'cannot-check': { zh: '无法查验', en: 'Cannot check' },
};

/** The words of a gate's decisions. */
export const DECISION_WORDS: Readonly<Record<Decision, InBoth>> = {
  admit: { zh: '放行', en: 'Admit' },
  refuse: { zh: '劝返', en: 'Turn back' },
  refer: { zh: '按规定处置', en: 'Step aside' },
  'measure-first': { zh: '先测温', en: 'Measure first' },
  'original-way': { zh: '按原有方式', en: 'Check by ID' },
  'show-again': { zh: '再次出示', en: 'Show again' },
  'not-accepted': { zh: '不予认可', en: 'Not accepted' },
};

/** Field and sign of each decision. Refuse is red and refer orange whatever the code's own colour is. */
export const DECISION_LOOKS: Readonly<
  Record<Decision, { readonly tone: StatusTone; readonly kind: StatusKind }>
> = {
  admit: { tone: 'green', kind: 'green' },
  refuse: { tone: 'red', kind: 'red' },
  refer: { tone: 'orange', kind: 'orange' },
  'measure-first': { tone: 'haihe', kind: 'measure' },
  'original-way': { tone: 'haihe', kind: 'original-way' },
  'show-again': { tone: 'blank', kind: 'show-again' },
  'not-accepted': { tone: 'blank', kind: 'not-accepted' },
};
