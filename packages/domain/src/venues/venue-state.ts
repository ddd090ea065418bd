/** How far a venue has come: its manager asked, the community answered, it closed. */
export const VENUE_STATES = ['asked', 'approved', 'refused', 'closed'] as const;
export type VenueState = (typeof VENUE_STATES)[number];

/** What changes the state of a venue: `close` is its manager's, `shut` the city's. */
export type VenueStep = 'approve' | 'refuse' | 'correct' | 'close' | 'shut';

const NEXT: Readonly<Record<VenueState, Partial<Record<VenueStep, VenueState>>>> = {
  asked: { approve: 'approved', refuse: 'refused', correct: 'asked', close: 'closed' },
  refused: { correct: 'asked', close: 'closed' },
  approved: { close: 'closed', shut: 'closed' },
  closed: {},
};

/** The state after a step; null: it cannot be taken from here. A closed venue stays closed: it is registered anew. */
export const venueAfter = (state: VenueState, step: VenueStep): VenueState | null =>
  NEXT[state][step] ?? null;
