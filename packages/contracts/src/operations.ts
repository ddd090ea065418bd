import { type TSchema, Type } from 'typebox';
import type { OperationName } from './routes.ts';
import * as Alarms from './schemas/alarms.ts';
import * as Batches from './schemas/batches.ts';
import * as City from './schemas/city.ts';
import { Empty, Uuid } from './schemas/common.ts';
import * as Console from './schemas/console.ts';
import * as Demo from './schemas/demo.ts';
import * as Events from './schemas/events.ts';
import * as Gate from './schemas/gate.ts';
import * as People from './schemas/people.ts';
import * as Resident from './schemas/resident.ts';
import * as Rules from './schemas/rule-governance.ts';
import * as SignIn from './schemas/sign-in.ts';
import * as Suspensions from './schemas/suspensions.ts';

/** Request and response schemas of every operation of `ROUTES`. */
export const OPERATIONS = {
  time: { response: City.TimeReply },
  city: { response: City.CityReply },
  issuerKeys: { response: City.IssuerKeys },
  requestCode: { body: SignIn.RequestCodeBody, response: SignIn.RequestCodeReply },
  signIn: { body: SignIn.SignInBody, response: SignIn.SignedIn },
  signOut: { body: Empty, response: Empty },

  me: { response: Resident.Me },
  consent: { body: Resident.ConsentBody, response: Resident.Me },
  identity: { body: Resident.IdentityBody, response: Resident.Me },
  declare: { body: Resident.DeclarationBody, response: Resident.Declared },
  declarations: { response: Resident.DeclarationList },
  colour: { response: Resident.ColourView },
  enrol: { body: Resident.EnrolBody, response: Resident.Enrolled },
  myChecks: { response: Resident.MyChecks },

  gateMe: { response: Gate.GateMe },
  enrolGate: { body: Gate.EnrolGateBody, response: Gate.GateEnrolled },
  gateBundle: { response: Gate.GateBundle },
  gateKeys: { params: Type.Object({ deviceId: Uuid }), response: Gate.GateKeysReply },
  uploadChecks: { body: Gate.UploadChecksBody, response: Gate.ChecksUploaded },

  publicRules: { response: Rules.PublicRules },
  officerMe: { response: Console.OfficerMe },
  overview: { response: Console.Overview },
  rules: { response: Console.RulesView },
  report: { body: Console.ReportBody, response: Console.Reported },
  reported: { response: Console.ReportedList },
  withdraw: {
    params: Type.Object({ recordId: Type.String({ maxLength: 64 }) }),
    body: Console.WithdrawBody,
    response: Console.Reported,
  },

  batches: { response: Batches.BatchList },
  batch: { params: Batches.BatchParams, query: Batches.BatchQuery, response: Batches.BatchView },
  takeBatch: { params: Batches.BatchParams, body: Empty, response: Batches.BatchView },
  discardBatch: { params: Batches.BatchParams, body: Empty, response: Batches.BatchView },
  reviewBatch: {
    params: Batches.BatchParams,
    body: Batches.ReviewBatchBody,
    response: Batches.BatchView,
  },
  alarms: { response: Alarms.AlarmList },
  seeAlarm: { params: Alarms.AlarmParams, body: Alarms.SeeAlarmBody, response: Alarms.AlarmList },
  people: { query: People.PeopleQuery, response: People.PeopleList },
  lookAtPerson: { body: People.LookBody, response: People.PersonView },
  checksToday: { response: People.ChecksToday },
  events: { response: Events.EventList },
  proposeEvent: { body: Events.ProposeEventBody, response: Events.ExposureEvent },
  answerEvent: {
    params: Events.EventParams,
    body: Events.AnswerEventBody,
    response: Events.ExposureEvent,
  },
  ruleVersions: { response: Rules.RuleVersionList },
  ruleVersion: { params: Rules.RuleVersionParams, response: Rules.RuleVersionView },
  ruleDrafts: { response: Rules.RuleDraftList },
  ruleDraft: { params: Rules.DraftParams, response: Rules.RuleDraft },
  beginDraft: { body: Rules.BeginDraftBody, response: Rules.RuleDraft },
  saveDraft: { params: Rules.DraftParams, body: Rules.SaveDraftBody, response: Rules.RuleDraft },
  updateDraft: { params: Rules.DraftParams, body: Rules.SeenDraftBody, response: Rules.RuleDraft },
  dryRunDraft: { params: Rules.DraftParams, body: Rules.SeenDraftBody, response: Rules.RuleDraft },
  submitDraft: { params: Rules.DraftParams, body: Rules.SeenDraftBody, response: Rules.RuleDraft },
  approveDraft: { params: Rules.DraftParams, body: Rules.SeenDraftBody, response: Rules.RuleDraft },
  returnDraft: { params: Rules.DraftParams, body: Rules.ReturnDraftBody, response: Rules.RuleDraft },
  discardDraft: { params: Rules.DraftParams, body: Rules.SeenDraftBody, response: Rules.RuleDraft },
  suspensions: { response: Suspensions.SuspensionList },
  proposeSuspension: { body: Suspensions.ProposeSuspensionBody, response: Suspensions.Suspension },
  answerSuspension: {
    params: Suspensions.SuspensionParams,
    body: Suspensions.AnswerSuspensionBody,
    response: Suspensions.Suspension,
  },
  demoInbox: {
    query: Type.Object({ to: Type.Optional(Type.String({ maxLength: 20 })) }),
    response: Demo.InboxReply,
  },
} as const satisfies Record<
  OperationName,
  { params?: TSchema; query?: TSchema; body?: TSchema; response: TSchema }
>;

type SchemasOf<N extends OperationName> = (typeof OPERATIONS)[N];
type Part<N extends OperationName, P extends string> =
  SchemasOf<N> extends Record<P, infer S extends TSchema> ? Type.Static<S> : undefined;

/** What a caller gives: path parameters, query and body, each only where the operation has it. */
export type RequestOf<N extends OperationName> = {
  [P in 'params' | 'query' | 'body' as Part<N, P> extends undefined ? never : P]: Part<N, P>;
};
export type ResponseOf<N extends OperationName> = Type.Static<SchemasOf<N>['response']>;
