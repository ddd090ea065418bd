import type { DistrictStreets } from '../areas/streets.ts';
import type { Localised } from '../localised.ts';
import type { VenueType } from './venue-policies.ts';

/** A venue as its manager describes it, as typed. English may be left empty. */
export type VenueForm = {
  readonly type: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly addressZh: string;
  readonly addressEn: string;
  readonly district: string;
  readonly street: string;
  readonly community: string;
};

/** A venue that can be asked for: everything known to the city, names in both languages. */
export type VenueApplication = {
  readonly type: string;
  readonly name: Localised;
  readonly address: Localised;
  readonly district: string;
  readonly street: string;
  readonly community: string;
};

/** Longest name of a venue, in characters: it stands on posters and in lists. */
export const VENUE_NAME_MAX = 40;
/** Longest address of a venue, in characters. */
export const VENUE_ADDRESS_MAX = 80;
/** Longest name of a community, in characters. */
export const VENUE_COMMUNITY_MAX = 40;

/** Everything that can be wrong with a field of the form; the keys are stable codes. */
export const VENUE_PROBLEMS = {
  'venue-type-unknown': { zh: '请选择场所类型。', en: 'Choose what kind of venue it is.' },
  'venue-name-missing': { zh: '请填写场所名称。', en: 'Fill in the name of the venue.' },
  'venue-name-long': { zh: '场所名称最多 40 个字。', en: 'The name has at most 40 characters.' },
  'venue-address-missing': { zh: '请填写详细地址。', en: 'Fill in the address.' },
  'venue-address-long': { zh: '地址最多 80 个字。', en: 'The address has at most 80 characters.' },
  'venue-district-unknown': { zh: '请选择所在的区。', en: 'Choose the district.' },
  'venue-street-unknown': {
    zh: '请选择所在的街道或乡镇，它应在所选的区里。',
    en: 'Choose the street or town; it lies in the chosen district.',
  },
  'venue-community-missing': { zh: '请填写所在的社区。', en: 'Fill in the community.' },
  'venue-community-long': { zh: '社区名称最多 40 个字。', en: 'The community has at most 40 characters.' },
  'venue-characters': {
    zh: '这里有看不见的字符或表情符号。请删去后重新输入。',
    en: 'There are invisible characters or emoji here. Please type it again without them.',
  },
} as const satisfies Record<string, Localised>;
export type VenueProblemCode = keyof typeof VENUE_PROBLEMS;

/** Something wrong with one field of the form. */
export type VenueProblem = { readonly field: keyof VenueForm; readonly code: VenueProblemCode };

/** What the city knows of types and places. */
export type VenueKnown = {
  readonly venueTypes: readonly Pick<VenueType, 'id'>[];
  readonly areas: readonly DistrictStreets[];
};

export type ParsedVenue =
  | { readonly ok: true; readonly value: VenueApplication }
  | { readonly ok: false; readonly problems: readonly VenueProblem[] };

/** Reads the form, or says all that is wrong with it, in the order of its fields. Without English the Chinese stands for it. */
export function parseVenueApplication(form: VenueForm, known: VenueKnown): ParsedVenue {
  const problems: VenueProblem[] = [];
  const note = (field: keyof VenueForm, code: VenueProblemCode | null) => {
    if (code !== null) problems.push({ field, code });
  };
  const given = tidied(form);
  const streets = known.areas.find(({ code }) => code === given.district)?.streets;
  note('type', known.venueTypes.some(({ id }) => id === given.type) ? null : 'venue-type-unknown');
  note('nameZh', textProblem(given.nameZh, NAME));
  note('nameEn', textProblem(given.nameEn, { ...NAME, missing: null }));
  note('district', streets ? null : 'venue-district-unknown');
  note('street', streets?.some(({ code }) => code === given.street) ? null : 'venue-street-unknown');
  note('community', textProblem(given.community, COMMUNITY));
  note('addressZh', textProblem(given.addressZh, ADDRESS));
  note('addressEn', textProblem(given.addressEn, { ...ADDRESS, missing: null }));
  if (problems.length > 0) return { ok: false, problems };
  const { type, district, street, community } = given;
  const name = { zh: given.nameZh, en: given.nameEn || given.nameZh };
  const address = { zh: given.addressZh, en: given.addressEn || given.addressZh };
  return { ok: true, value: { type, name, address, district, street, community } };
}

const tidied = (form: VenueForm): VenueForm =>
  Object.fromEntries(
    Object.entries(form).map(([name, text]) => [name, text.replaceAll(/\p{Zs}+/gu, ' ').trim()]),
  ) as VenueForm;

type TextRule = {
  readonly most: number;
  readonly missing: VenueProblemCode | null;
  readonly long: VenueProblemCode;
};
const NAME: TextRule = { most: VENUE_NAME_MAX, missing: 'venue-name-missing', long: 'venue-name-long' };
const ADDRESS: TextRule = {
  most: VENUE_ADDRESS_MAX,
  missing: 'venue-address-missing',
  long: 'venue-address-long',
};
const COMMUNITY: TextRule = {
  most: VENUE_COMMUNITY_MAX,
  missing: 'venue-community-missing',
  long: 'venue-community-long',
};

function textProblem(text: string, { most, missing, long }: TextRule): VenueProblemCode | null {
  if (text === '') return missing;
  if (/[\p{C}\p{Zl}\p{Zp}\p{Extended_Pictographic}]/u.test(text)) return 'venue-characters';
  if ([...text].length > most) return long;
  // a name of signs alone names nothing
  return missing === null || /[\p{L}\p{N}]/u.test(text) ? null : missing;
}
