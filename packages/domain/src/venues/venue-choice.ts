import type { VenuePolicies, VenueType } from './venue-policies.ts';

/** What a venue is stricter in than its type. Absent: as the type says. */
export type VenueChoice = {
  /** Only a thermometer's figure counts: nothing is stated at a glance, nothing taken elsewhere. */
  readonly temperature?: 'measured' | undefined;
  /** The code is needed, where the city has it for reference. */
  readonly policy?: 'required' | undefined;
  /** Oldest status list that still decides here, in minutes. */
  readonly statusListMaxAgeMinutes?: number | undefined;
};

/** How strict the city lets venues of a type be at most; absent: no stricter than the type. */
export type VenueBounds = VenueChoice;

/** A place as far as its rules go. */
export type ChoosingVenue = { readonly type: string; readonly choice?: VenueChoice | undefined };

/** In what the city lets a venue of this type be stricter, each only where the type is not so already. */
export type VenueOptions = {
  readonly temperature: boolean;
  readonly policy: boolean;
  /** Lowest and highest age that may be chosen, in minutes, both inclusive; null: none may. */
  readonly statusListMaxAgeMinutes: { readonly from: number; readonly to: number } | null;
};

/** What may be chosen at a venue of this type. */
export function venueOptions({ bounds, ...type }: VenueType): VenueOptions {
  const isLoose = type.stateNormal || type.temperatureElsewhere;
  const youngest = bounds.statusListMaxAgeMinutes ?? type.statusListMaxAgeMinutes;
  return {
    temperature: bounds.temperature === 'measured' && isLoose,
    policy: bounds.policy === 'required' && type.policy === 'reference',
    statusListMaxAgeMinutes:
      youngest < type.statusListMaxAgeMinutes ? { from: youngest, to: type.statusListMaxAgeMinutes } : null,
  };
}

/** Whether everything that was chosen lies within the city's bounds. */
export function isWithinBounds(type: VenueType, choice: VenueChoice): boolean {
  const options = venueOptions(type);
  if (choice.temperature === 'measured' && !options.temperature) return false;
  if (choice.policy === 'required' && !options.policy) return false;
  const age = choice.statusListMaxAgeMinutes;
  if (age === undefined) return true;
  const span = options.statusListMaxAgeMinutes;
  return span !== null && Number.isInteger(age) && age >= span.from && age <= span.to;
}

/**
 * The type that a venue's gates decide by: the city's, made stricter by what the venue chose. What lies outside of the
 * bounds counts as not chosen, so the result is never weaker than the city's type and never stricter than its bounds,
 * whatever the choice says. Null: the policies have no such type.
 */
export function venueTypeAt(policies: VenuePolicies, venue: ChoosingVenue): VenueType | null {
  const type = policies.venueTypes.find(({ id }) => id === venue.type);
  if (type === undefined) return null;
  const { choice = {} } = venue;
  const options = venueOptions(type);
  const measured = choice.temperature === 'measured' && options.temperature;
  const age = choice.statusListMaxAgeMinutes;
  return {
    ...type,
    ...(measured ? { stateNormal: false, temperatureElsewhere: false } : {}),
    ...(choice.policy === 'required' && options.policy ? { policy: 'required' as const } : {}),
    ...(age !== undefined && isWithinBounds(type, { statusListMaxAgeMinutes: age })
      ? { statusListMaxAgeMinutes: age }
      : {}),
  };
}
