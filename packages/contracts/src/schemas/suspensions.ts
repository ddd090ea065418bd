import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';

const Officer = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });

/** A disputed record that two officers of different offices set aside for a time: it holds nothing meanwhile. */
export const Suspension = Type.Object({
  suspensionId: Uuid,
  personId: Uuid,
  source: Type.Object({ sourceId: Type.String(), name: Localised }),
  recordId: Type.String(),
  ground: Type.Object({ code: Type.String(), name: Localised }),
  /** Exclusive: then the record counts again. */
  until: InstantMs,
  proposedBy: Officer,
  proposedAt: InstantMs,
  /** Whether the one who asks may answer: an officer of another office. */
  mayAnswer: Type.Boolean(),
  state: Type.Union([
    Type.Literal('proposed'),
    Type.Literal('rejected'),
    /** Confirmed; its entry is on its way into the public log. */
    Type.Literal('announced'),
    Type.Literal('in-effect'),
    Type.Literal('over'),
  ]),
  answeredBy: Type.Union([Officer, Type.Null()]),
  answeredAt: Type.Union([InstantMs, Type.Null()]),
  logIndex: Type.Union([Type.Integer(), Type.Null()]),
});
export type Suspension = Type.Static<typeof Suspension>;

export const SuspensionList = Type.Object({ suspensions: Type.Array(Suspension) });
export type SuspensionList = Type.Static<typeof SuspensionList>;

export const ProposeSuspensionBody = Type.Object({
  personId: Uuid,
  sourceId: Type.String({ maxLength: 64 }),
  recordId: Type.String({ maxLength: 64 }),
  ground: Type.String({ maxLength: 40, description: 'a code of SUSPENSION_GROUNDS' }),
  days: Type.Integer({ minimum: 1, maximum: 30 }),
});
export const AnswerSuspensionBody = Type.Object({ confirms: Type.Boolean() });
export const SuspensionParams = Type.Object({ suspensionId: Uuid });
