import { Type } from 'typebox';
import type { commonRoutes } from '../routes/common.ts';
import * as City from '../schemas/city.ts';
import { Empty } from '../schemas/common.ts';
import * as Demo from '../schemas/demo.ts';
import * as Family from '../schemas/family.ts';
import { PlaceGuide } from '../schemas/places.ts';
import type { OperationsOf } from './operation.ts';

/** What every app asks of the service, and what can go wrong anywhere. */
export const commonOperations = {
  time: { summary: 'The city’s clock and the world’s', response: City.TimeReply },
  city: { summary: 'The city: name, districts, consent text', response: City.CityReply },
  issuerKeys: { summary: 'Public keys for passes and lists', response: City.IssuerKeys },
  places: { summary: 'Where a code counts, and what is decided there', response: PlaceGuide },
  demoInbox: {
    summary: 'Demo only: text messages sent to a phone',
    query: Type.Object({ to: Type.Optional(Type.String({ maxLength: 20 })) }),
    response: Demo.InboxReply,
  },
  demoReply: {
    summary: 'Demo only: answers a text message as if from that phone',
    body: Family.TextReplyBody,
    response: Empty,
  },
} as const satisfies OperationsOf<typeof commonRoutes>;
