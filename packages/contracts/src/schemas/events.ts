import { Type } from 'typebox';
import { InstantMs, Localised } from './common.ts';

const EventId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$' });
const Officer = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });

/** A place and a time at which people were exposed. It counts once a second officer has confirmed it. */
export const ExposureEvent = Type.Object({
  eventId: EventId,
  place: Localised,
  district: Type.String(),
  startsAt: InstantMs,
  endsAt: InstantMs,
  ground: Type.String(),
  proposedBy: Officer,
  proposedAt: InstantMs,
  /** Whether the one who asks proposed it: then somebody else must answer. */
  mine: Type.Boolean(),
  state: Type.Union([Type.Literal('proposed'), Type.Literal('confirmed'), Type.Literal('rejected')]),
  answeredBy: Type.Union([Officer, Type.Null()]),
  answeredAt: Type.Union([InstantMs, Type.Null()]),
});
export type ExposureEvent = Type.Static<typeof ExposureEvent>;

export const EventList = Type.Object({ events: Type.Array(ExposureEvent) });
export type EventList = Type.Static<typeof EventList>;

export const ProposeEventBody = Type.Object({
  eventId: EventId,
  place: Type.Object({
    zh: Type.String({ minLength: 1, maxLength: 100 }),
    en: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  district: Type.String({ pattern: '^\\d{6}$' }),
  startsAt: InstantMs,
  endsAt: InstantMs,
  ground: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'what it rests on; never about a person',
  }),
});

export const AnswerEventBody = Type.Object({ confirms: Type.Boolean() });
export const EventParams = Type.Object({ eventId: EventId });
