/** Whom the list shows. Green people are in no list. */
export interface PeopleFilterState {
  readonly colour: 'orange' | 'red' | null;
  /** A district's code, `none`, or null: all. */
  readonly district: string | null;
  /** Whether the address asks for green people, as a figure of the overview might. */
  readonly green: boolean;
}

const DISTRICT = /^(none|\d{6})$/;

/** The filter in the address; what is not one is left out. */
export function readFilter(search: string): PeopleFilterState {
  const params = new URLSearchParams(search);
  const colour = params.get('colour');
  const district = params.get('district') ?? '';
  return {
    colour: colour === 'orange' || colour === 'red' ? colour : null,
    district: DISTRICT.test(district) ? district : null,
    green: colour === 'green',
  };
}
