export type * from './schemas/accounts.ts';
export type { Alarm, AlarmList } from './schemas/alarms.ts';
export type * from './schemas/appeals.ts';
export type { BatchList, BatchSummary, BatchUploaded, BatchView } from './schemas/batches.ts';
export type { CityReply, IssuerKeys, TimeReply } from './schemas/city.ts';
export type { Problem } from './schemas/common.ts';
export type * from './schemas/community.ts';
export type { OfficerMe, Overview, Reported, ReportedList, RulesView } from './schemas/console.ts';
export type * from './schemas/declarations.ts';
export type { InboxReply, ServiceAbout } from './schemas/demo.ts';
export type * from './schemas/documents.ts';
export type { EventList, ExposureEvent } from './schemas/events.ts';
export type * from './schemas/family.ts';
export type { CheckRecord, ChecksUploaded, GateBundle, GateMe, Venue } from './schemas/gate.ts';
export type {
  CopiedCheck,
  DeviceHealth,
  GateBeatReply,
  ReleaseCode,
  Sighting,
} from './schemas/gate-devices.ts';
export type { LookedUp } from './schemas/look-ups.ts';
export type * from './schemas/notices.ts';
export type * from './schemas/papers.ts';
export type { ChecksToday, PeopleList, PersonView } from './schemas/people.ts';
export type { PlaceGuide } from './schemas/places.ts';
export type {
  ColourView,
  DeclarationList,
  EarlierHold,
  Enrolled,
  ExplainedHold,
  Holder,
  Look,
  Me,
  MyChecks,
  SetAside,
} from './schemas/resident.ts';
export type * from './schemas/rights.ts';
export type {
  DryRunResult,
  PublicRules,
  RuleDraft,
  RuleDraftList,
  RuleVersion,
  RuleVersionList,
  RuleVersionView,
} from './schemas/rule-governance.ts';
export type * from './schemas/statements.ts';
export type { Suspension, SuspensionList } from './schemas/suspensions.ts';
export type {
  EnrolledStaff,
  GateDeviceView,
  RegistrationForm,
  VenueCounts,
  VenueDays,
  VenueForm,
  VenueKind,
  VenueList,
  VenueListed,
  VenueStaffList,
  VenueStaffMember,
  VenueView,
} from './schemas/venues.ts';
