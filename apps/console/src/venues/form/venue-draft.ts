import type { Problem, RegistrationForm, VenueForm } from '@healthcode/contracts/client';
import { parseVenueApplication, VENUE_PROBLEMS } from '@healthcode/domain';
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

/** All that is wrong with the form, each at its field, by the rules that the service goes by. */
export function venueErrors(venue: VenueForm, offer: RegistrationForm, language: Language): FieldError[] {
  const parsed = parseVenueApplication(venue, { venueTypes: offer.kinds, areas: offer.districts });
  if (parsed.ok) return [];
  return parsed.problems.map(({ field, code }) => ({ field, message: VENUE_PROBLEMS[code][language] }));
}

/** What the service says of single fields: the last part of the path is the field. */
export function problemErrors(problem: Problem | null, language: Language): FieldError[] {
  return (problem?.errors ?? []).flatMap(({ path, message }) => {
    const field = path.split('/').at(-1);
    return field && message ? [{ field, message: message[language] }] : [];
  });
}

/** Another district has other streets. */
export const withChange = (venue: VenueForm, change: Partial<VenueForm>): VenueForm => ({
  ...venue,
  ...(change.district !== undefined && change.district !== venue.district ? { street: '' } : {}),
  ...change,
});
