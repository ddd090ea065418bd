import type { Problem, RegistrationForm, VenueForm } from '@healthcode/contracts/client';
import {
  type Localised,
  NAME_PROBLEMS,
  parsePersonName,
  parseVenueApplication,
  VENUE_PROBLEMS,
} from '@healthcode/domain';
import type { FieldError, Language } from '@healthcode/ui';

export const NO_VENUE: VenueForm = {
  type: '',
  nameZh: '',
  nameEn: '',
  addressZh: '',
  addressEn: '',
  district: '',
  street: '',
  community: '',
};

/** Something wrong at one field; in both languages, for the reader may change theirs meanwhile. */
export interface Wrong {
  readonly field: string;
  readonly message: Localised;
}

/** All that is wrong with the form, each at its field, by the rules that the service goes by. */
export function venueErrors(venue: VenueForm, offer: RegistrationForm): Wrong[] {
  const parsed = parseVenueApplication(venue, { venueTypes: offer.kinds, areas: offer.districts });
  if (parsed.ok) return [];
  return parsed.problems.map(({ field, code }) => ({ field, message: VENUE_PROBLEMS[code] }));
}

/** The same for the name of whoever answers for the venue. */
export function nameErrors(name: string): Wrong[] {
  const parsed = parsePersonName(name);
  if (parsed.ok) return [];
  return parsed.problems.slice(0, 1).map((code) => ({ field: 'name', message: NAME_PROBLEMS[code] }));
}

/** What the service says of single fields: the last part of the path is the field. */
export function problemErrors(problem: Problem | null): Wrong[] {
  return (problem?.errors ?? []).flatMap(({ path, message }) => {
    const field = path.split('/').at(-1);
    return field && message ? [{ field, message }] : [];
  });
}

/** In the reader's language. */
export const inWords = (wrong: readonly Wrong[], language: Language): FieldError[] =>
  wrong.map(({ field, message }) => ({ field, message: message[language] }));

/** Another district has other streets. */
export const withChange = (venue: VenueForm, change: Partial<VenueForm>): VenueForm => ({
  ...venue,
  ...(change.district !== undefined && change.district !== venue.district ? { street: '' } : {}),
  ...change,
});
