import type { Localised } from '../localised.ts';
import type { VenuePolicyId, VenueType } from './venue-policies.ts';

/** One thing that people should know before they go in. */
export type VenueRule = { readonly topic: 'code' | 'temperature' | 'no-code'; readonly text: Localised };

const CODE: Readonly<Record<VenuePolicyId, Localised>> = {
  required: {
    zh: '请出示健康码：绿码、体温正常，就能进。橙码和红码不能进，听工作人员安排。',
    en: 'Show your health code. Green and a normal temperature: come in. With orange or red you cannot; staff say what to do.',
  },
  reference: {
    zh: '健康码在这里供参考：绿码请进；橙码按现场规定办；红码不能进。',
    en: 'The health code is for reference here. Green: come in. Orange: by the local rule. Red: you cannot.',
  },
  'original-way': {
    zh: '这里不查健康码，按原有方式进出。',
    en: 'No health code is asked for here. Come and go the usual way.',
  },
};

const MEASURED: Localised = {
  zh: '进门要测体温，37.3 ℃ 以下为正常。',
  en: 'Your temperature is taken at the door; below 37.3 °C is normal.',
};
const AT_A_GLANCE: Localised = {
  zh: '进门看体温，37.3 ℃ 以下为正常；身体不适请先告诉工作人员。',
  en: 'Staff look at your temperature; below 37.3 °C is normal. Tell them if you feel unwell.',
};
const ELSEWHERE: Localised = {
  zh: '体温在入口处测量，37.3 ℃ 以下为正常。',
  en: 'Temperature is taken at the entrance; below 37.3 °C is normal.',
};

const NO_CODE: Readonly<Record<'required' | 'reference', Localised>> = {
  required: {
    zh: '没有手机也能进：出示纸质码，或者用身份证件登记、测体温。',
    en: 'No phone? Show a paper code, or register with your identity document and have your temperature taken.',
  },
  reference: {
    zh: '没有手机请告诉工作人员：可以出示纸质码，或者按现场规定登记。',
    en: 'No phone? Tell the staff: show a paper code, or register by the local rule.',
  },
};

/** What is checked at such a venue, in the order in which people meet it. The same fields that gates decide by. */
export function describeVenueType(type: VenueType): VenueRule[] {
  const code: VenueRule = { topic: 'code', text: CODE[type.policy] };
  if (type.policy === 'original-way') return [code];
  const temperature = type.temperatureElsewhere ? ELSEWHERE : type.stateNormal ? AT_A_GLANCE : MEASURED;
  return [
    code,
    { topic: 'temperature', text: temperature },
    { topic: 'no-code', text: NO_CODE[type.policy] },
  ];
}
