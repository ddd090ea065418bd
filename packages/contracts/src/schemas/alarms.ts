import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';

/** Something that officers must look at: what passed a bound, and by how much. Never about one person. */
const Alarm = Type.Object({
  alarmId: Uuid,
  kind: Type.String({ description: 'batch-waiting, batch-reds, source-day, thin-evidence, …' }),
  /** The id of a batch, source, user, district, record (`source/record`) or event. */
  subject: Type.String(),
  /** What the subject is called, where it has a name: a source, a district, a file; of a user the masked name. */
  name: Type.Union([Localised, Type.Null()]),
  /** The source whose doing it is, where it is one source's. */
  source: Type.Union([Localised, Type.Null()]),
  at: InstantMs,
  facts: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
  seen: Type.Union([
    Type.Object({
      by: Type.Object({ name: Type.String({ description: 'masked' }), office: Localised }),
      at: InstantMs,
      note: Type.String(),
    }),
    Type.Null(),
  ]),
});
export type Alarm = Type.Static<typeof Alarm>;

/** Those nobody has looked at first, then the newest. */
export const AlarmList = Type.Object({ unseen: Type.Integer(), alarms: Type.Array(Alarm) });
export type AlarmList = Type.Static<typeof AlarmList>;

export const AlarmParams = Type.Object({ alarmId: Uuid });

/** What came of looking at it. */
export const SeeAlarmBody = Type.Object({
  note: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'never about a person' }),
});
