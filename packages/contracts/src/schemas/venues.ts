import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';
import { VenueChoice } from './gate.ts';
import { Phone } from './sign-in.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Typed = (maxLength: number) => Type.String({ maxLength });

const VenueState = Type.Union([
  Type.Literal('asked'),
  Type.Literal('approved'),
  Type.Literal('refused'),
  Type.Literal('closed'),
]);

/** As typed; the server says what is wrong at which field. English may be empty. */
export const VenueForm = Type.Object({
  type: Typed(40),
  nameZh: Typed(200),
  nameEn: Typed(200),
  addressZh: Typed(400),
  addressEn: Typed(400),
  district: Typed(6),
  street: Typed(9),
  community: Typed(200),
});
export type VenueForm = Type.Static<typeof VenueForm>;

/** A kind of venue with what the city asks there and in what a venue may be stricter. */
export const VenueKind = Type.Object({
  id: Type.String(),
  name: Localised,
  policy: Type.String(),
  /** The type as it is, in sentences for people: the code, the temperature, going without a phone. */
  rules: Type.Array(Localised),
  options: Type.Object({
    temperature: Type.Boolean(),
    policy: Type.Boolean(),
    statusListMaxAgeMinutes: nullable(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
  }),
});
export type VenueKind = Type.Static<typeof VenueKind>;

export const RegistrationForm = Type.Object({
  kinds: Type.Array(VenueKind),
  districts: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Localised,
      streets: Type.Array(Type.Object({ code: Type.String(), name: Localised })),
    }),
  ),
});
export type RegistrationForm = Type.Static<typeof RegistrationForm>;

/** Good for asking for this one venue from this phone until then: the one-time code was right. */
export const RegistrationTicket = Type.Object({ ticket: Type.String(), until: InstantMs });
export const TicketBody = Type.Object({
  phone: Phone,
  code: Type.String({ minLength: 1, maxLength: 20 }),
  deviceId: Type.Optional(Uuid),
  /** Chosen by the client, and the same for as long as it is about the same venue. */
  venueId: Uuid,
});
export const RegisterVenueBody = Type.Object({
  ticket: Type.String({ minLength: 1, maxLength: 400 }),
  name: Type.String({ maxLength: 200, description: 'of the person who answers for the venue' }),
  venue: VenueForm,
});
/** The id is the client's: the same again is the same venue, asked for once. */
export const AskVenueBody = Type.Object({ venueId: Uuid, venue: VenueForm });
export const VenueAsked = Type.Object({ venueId: Uuid });

export const VenueParams = Type.Object({ venueId: Uuid });
export const VenueStaffParams = Type.Object({ venueId: Uuid, staffId: Uuid });
export const VenueDeviceParams = Type.Object({ venueId: Uuid, deviceId: Uuid });

/** A venue in a list of the one who answers for it, or of those in whose area it lies. */
export const VenueListed = Type.Object({
  venueId: Uuid,
  type: Type.String(),
  typeName: Localised,
  name: Localised,
  address: Localised,
  district: Type.String(),
  districtName: Localised,
  streetName: nullable(Localised),
  community: nullable(Type.String()),
  state: VenueState,
  /** When it came to that state. */
  since: InstantMs,
});
export type VenueListed = Type.Static<typeof VenueListed>;

/** `after`: the `next` of the page before, of the same state. A manager is given all of theirs at once. */
export const VenuesQuery = Type.Object({
  state: Type.Optional(VenueState),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}$' })),
});
export const VenueList = Type.Object({
  venues: Type.Array(VenueListed),
  total: Type.Integer({ description: 'how many there are on all pages' }),
  next: nullable(Type.String()),
});
export type VenueList = Type.Static<typeof VenueList>;

const VenueAct = Type.Object({
  act: Type.String(),
  at: InstantMs,
  by: Type.Object({ name: Type.String({ description: 'masked' }), office: Localised, mine: Type.Boolean() }),
  reason: nullable(Type.String()),
});

/** One venue, as far as the caller has to do with it. */
export const VenueView = Type.Object({
  venue: VenueListed,
  revision: Type.Integer(),
  /** To be corrected: what the manager typed. */
  form: VenueForm,
  /** In what it is stricter than its type. */
  choice: VenueChoice,
  kind: VenueKind,
  /** The rules as they are at this venue, in sentences. */
  rules: Type.Array(Localised),
  acts: Type.Array(VenueAct),
  /** Who answers for it; for those who decide about it. */
  manager: nullable(Type.Object({ name: Type.String(), phone: nullable(Type.String()) })),
  /** Checks that the devices which stand there have not uploaded yet, as they last said. */
  waiting: Type.Integer(),
  /** `shut`: close it in the city's name, with a reason. */
  may: Type.Object({ manage: Type.Boolean(), decide: Type.Boolean(), shut: Type.Boolean() }),
});
export type VenueView = Type.Static<typeof VenueView>;

export const CorrectVenueBody = Type.Object({ revision: Type.Integer(), venue: VenueForm });
export const DecideVenueBody = Type.Object({
  /** What was read when it was decided: a venue corrected meanwhile is read again first. */
  revision: Type.Integer(),
  decision: Type.Union([Type.Literal('approve'), Type.Literal('refuse')]),
  reason: Type.Optional(Type.String({ maxLength: 600 })),
});
/** The reason is needed of whoever closes what is not their own. */
export const CloseVenueBody = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 600 })) });
export const ChooseRulesBody = Type.Object({ choice: VenueChoice });

export const GateDeviceView = Type.Object({
  deviceId: Uuid,
  enrolledAt: InstantMs,
  withdrawnAt: nullable(InstantMs),
  /** When the service last heard from it; null: it has not said. */
  seenAt: nullable(InstantMs),
  /** Of the status list that it has; null: it has not said. */
  listIssuedAt: nullable(InstantMs),
  /** Checks that it has not uploaded yet, as it last said. */
  waiting: nullable(Type.Integer()),
});
export type GateDeviceView = Type.Static<typeof GateDeviceView>;

export const VenueStaffMember = Type.Object({
  staffId: Uuid,
  name: Type.String({ description: 'masked' }),
  phoneHint: nullable(Type.String()),
  since: InstantMs,
  devices: Type.Array(GateDeviceView),
});
export type VenueStaffMember = Type.Static<typeof VenueStaffMember>;
const staffList = {
  asOf: InstantMs,
  staff: Type.Array(VenueStaffMember),
  /** Devices that stand here and are not withdrawn, of people who work here no more. */
  others: Type.Array(Type.Object({ name: Type.String({ description: 'masked' }), device: GateDeviceView })),
  /** Days after which name and phone of somebody who has left are deleted. */
  keptDays: Type.Integer(),
};
export const VenueStaffList = Type.Object(staffList);
export type VenueStaffList = Type.Static<typeof VenueStaffList>;
export const EnrolStaffBody = Type.Object({ phone: Phone, name: Type.String({ maxLength: 200 }) });
/** What came of it: a text message goes out, none can be sent to this person, or they worked here already. */
const Enrolled = Type.Union([Type.Literal('texted'), Type.Literal('no-text'), Type.Literal('works-here')]);
export const EnrolledStaff = Type.Object({ ...staffList, enrolled: Enrolled });
export type EnrolledStaff = Type.Static<typeof EnrolledStaff>;

const Counts = Type.Array(Type.Object({ decision: Type.String(), count: Type.Integer() }));
const DaySums = {
  day: Type.Integer(),
  total: Type.Integer(),
  admitted: Type.Integer(),
  refused: Type.Integer(),
  other: Type.Integer(),
};

/** A venue's checks of today, as far as its gates have uploaded them. Nobody checked is named. */
export const VenueCounts = Type.Object({
  asOf: InstantMs,
  ...DaySums,
  byDecision: Counts,
  /** Hours in which something was checked, the earliest first. */
  byHour: Type.Array(Type.Object({ hour: Type.Integer(), byDecision: Counts })),
  /** Who was not admitted, by what was decided and what the scan found; the most frequent first. */
  notAdmitted: Type.Array(
    Type.Object({ decision: Type.String(), outcome: Type.String(), count: Type.Integer() }),
  ),
  lastAt: nullable(InstantMs),
});
export type VenueCounts = Type.Static<typeof VenueCounts>;

/** A venue's checks of the days before today, and of which months there is a file. */
export const VenueDays = Type.Object({
  /** Thirty days with today, which is not among them, the newest first; days without checks too. */
  days: Type.Array(Type.Object(DaySums)),
  /** The newest first. Days are inclusive; `isWhole`: all of the month are in the file. */
  months: Type.Array(
    Type.Object({
      month: Type.String({ description: 'such as 2020-02' }),
      fromDay: Type.Integer(),
      untilDay: Type.Integer(),
      isWhole: Type.Boolean(),
    }),
  ),
  /** Days after which counts are deleted. */
  keptDays: Type.Integer(),
});
export type VenueDays = Type.Static<typeof VenueDays>;
