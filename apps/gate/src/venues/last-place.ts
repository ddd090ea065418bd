const KEY = 'healthcode.gate.lastPlace';

/** Where this device checked last, and when; no person. It stays when staff sign out, which is no way round the wait. */
export interface LastPlace {
  readonly venueId: string;
  /** City time, UTC ms. */
  readonly at: number;
}

export const keepLastPlace = (place: LastPlace): void => localStorage.setItem(KEY, JSON.stringify(place));

export function readLastPlace(): LastPlace | null {
  const kept = localStorage.getItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as LastPlace);
}
