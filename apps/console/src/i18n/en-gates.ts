import type { zhGates } from './zh-gates.ts';

export const enGates: typeof zhGates = {
  gates: {
    title: 'Let a device change its venue at once',
    lead: 'Within 5 minutes of a check, changing the venue takes a wait. When gate staff ask for it, give them a release code: it works once, within 5 minutes.',
    venue: 'Venue at which the device is now',
    ask: 'Get a release code',
    another: 'Get another one',
    asking: 'Getting it…',
    failed: 'There is no release code',
    given: 'Release code {{code}}',
    left: 'Read it out to the gate; valid for another {{time}}.',
    over: 'This code is no longer valid. Get another one.',
    copied_one: '{{count}} code may have been copied',
    copied_other: '{{count}} codes may have been copied',
  },
};
