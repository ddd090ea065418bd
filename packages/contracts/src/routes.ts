/**
 * Where every operation lives. The server registers from this table and the client calls by it, so the two
 * cannot drift apart. `apps` names the origins that answer it: the three apps have separate listeners, and a
 * cookie of one is never accepted on another.
 */
export type AppName = 'resident' | 'gate' | 'console';
export type Method = 'GET' | 'POST';
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly apps: readonly AppName[];
  /** Whether a signed-in session of that app is needed. */
  readonly signedIn: boolean;
  readonly summary: string;
}

const ALL = ['resident', 'gate', 'console'] as const;
const route = (
  method: Method,
  path: string,
  apps: readonly AppName[],
  signedIn: boolean,
  summary: string,
): Route => ({ method, path, apps, signedIn, summary });

export const ROUTES = {
  time: route('GET', '/api/v1/time', ALL, false, 'The city’s clock and the world’s'),
  city: route('GET', '/api/v1/city', ALL, false, 'The city: name, districts, consent text'),
  issuerKeys: route('GET', '/api/v1/keys', ALL, false, 'Public keys for passes and lists'),
  requestCode: route('POST', '/api/v1/sign-in/codes', ALL, false, 'Send a one-time code to a phone'),
  signIn: route('POST', '/api/v1/sign-in', ALL, false, 'Sign in with a phone and its one-time code'),
  signOut: route('POST', '/api/v1/sign-out', ALL, false, 'End this session'),

  me: route('GET', '/api/v1/me', ['resident'], true, 'The account and how far its application has come'),
  consent: route('POST', '/api/v1/consents', ['resident'], true, 'Record consent to the text shown'),
  identity: route('POST', '/api/v1/identity', ['resident'], true, 'Real-name step'),
  declare: route('POST', '/api/v1/declarations', ['resident'], true, 'Submit a health declaration'),
  declarations: route('GET', '/api/v1/declarations', ['resident'], true, 'One’s own declarations'),
  colour: route('GET', '/api/v1/colour', ['resident'], true, 'The colour and why'),
  enrol: route('POST', '/api/v1/enrolments', ['resident'], true, 'Issue or top up the passes of this phone'),
  myChecks: route('GET', '/api/v1/checks/mine', ['resident'], true, 'Checks of one’s own code'),

  gateMe: route('GET', '/api/v1/gate/me', ['gate'], true, 'The signed-in gate staff and their venues'),
  enrolGate: route('POST', '/api/v1/gate/devices', ['gate'], true, 'Enrol this device as a gate'),
  gateBundle: route(
    'GET',
    '/api/v1/gate/bundle',
    ['gate'],
    true,
    'Keys, policies and venues for offline work',
  ),
  gateKeys: route(
    'GET',
    '/api/v1/gate/devices/:deviceId/list-keys',
    ['gate'],
    true,
    'List and display keys, sealed to this device',
  ),
  uploadChecks: route('POST', '/api/v1/gate/checks', ['gate'], true, 'Upload queued checks, exactly once'),

  publicRules: route(
    'GET',
    '/api/v1/rules',
    ['resident'],
    false,
    'The rules in force and those before, for everybody',
  ),
  officerMe: route('GET', '/api/v1/console/me', ['console'], true, 'The signed-in officer or source user'),
  overview: route('GET', '/api/v1/console/overview', ['console'], true, 'The city at this moment'),
  rules: route('GET', '/api/v1/console/rules', ['console'], true, 'The rules in force'),
  report: route(
    'POST',
    '/api/v1/console/evidence',
    ['console'],
    true,
    'Report one fact within one’s mandate',
  ),
  reported: route('GET', '/api/v1/console/evidence', ['console'], true, 'What this source reported lately'),
  withdraw: route(
    'POST',
    '/api/v1/console/evidence/:recordId/withdrawal',
    ['console'],
    true,
    'Withdraw a record of one’s own source',
  ),

  batches: route(
    'GET',
    '/api/v1/console/batches',
    ['console'],
    true,
    'Deliveries of evidence, the newest first',
  ),
  batch: route('GET', '/api/v1/console/batches/:batchId', ['console'], true, 'One delivery with its report'),
  takeBatch: route(
    'POST',
    '/api/v1/console/batches/:batchId/take',
    ['console'],
    true,
    'Take the good rows of a checked delivery',
  ),
  discardBatch: route(
    'POST',
    '/api/v1/console/batches/:batchId/discard',
    ['console'],
    true,
    'Discard a checked delivery; nothing of it was taken',
  ),
  reviewBatch: route(
    'POST',
    '/api/v1/console/batches/:batchId/review',
    ['console'],
    true,
    'Say yes or no, as an officer, to a delivery beyond its source’s bound',
  ),
  alarms: route('GET', '/api/v1/console/alarms', ['console'], true, 'What officers must look at'),
  seeAlarm: route(
    'POST',
    '/api/v1/console/alarms/:alarmId/seen',
    ['console'],
    true,
    'Mark an alarm as looked at, with what came of it',
  ),
  people: route(
    'GET',
    '/api/v1/console/people',
    ['console'],
    true,
    'People of one colour who are not green, masked',
  ),
  lookAtPerson: route(
    'POST',
    '/api/v1/console/people/look',
    ['console'],
    true,
    'One person’s record, with a reason',
  ),
  checksToday: route('GET', '/api/v1/console/checks', ['console'], true, 'Today’s checks by venue and hour'),
  events: route('GET', '/api/v1/console/events', ['console'], true, 'Exposure events'),
  proposeEvent: route('POST', '/api/v1/console/events', ['console'], true, 'Propose an exposure event'),
  answerEvent: route(
    'POST',
    '/api/v1/console/events/:eventId/answer',
    ['console'],
    true,
    'Confirm or reject an event as the second officer',
  ),
  ruleVersions: route(
    'GET',
    '/api/v1/console/rules/versions',
    ['console'],
    true,
    'Every published rule set, with what it changed and who answers for it',
  ),
  ruleVersion: route(
    'GET',
    '/api/v1/console/rules/versions/:version',
    ['console'],
    true,
    'One published rule set as data and in words',
  ),
  ruleDrafts: route(
    'GET',
    '/api/v1/console/rules/drafts',
    ['console'],
    true,
    'Drafts of rule sets, the newest first',
  ),
  ruleDraft: route(
    'GET',
    '/api/v1/console/rules/drafts/:draftId',
    ['console'],
    true,
    'One draft: problems, changes in words, dry run, approvals',
  ),
  beginDraft: route(
    'POST',
    '/api/v1/console/rules/drafts',
    ['console'],
    true,
    'Begin a draft from a version or from data',
  ),
  saveDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId',
    ['console'],
    true,
    'Save a draft; answers what is wrong with it',
  ),
  updateDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/update',
    ['console'],
    true,
    'Compare the draft with the newest version from now on',
  ),
  dryRunDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/dry-run',
    ['console'],
    true,
    'Whose colour would change, without changing it',
  ),
  submitDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/submission',
    ['console'],
    true,
    'Hand a draft in for approval',
  ),
  approveDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/approval',
    ['console'],
    true,
    'Approve as another person; the last approval publishes',
  ),
  returnDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/return',
    ['console'],
    true,
    'Give a draft back to its author, with the reason',
  ),
  discardDraft: route(
    'POST',
    '/api/v1/console/rules/drafts/:draftId/discard',
    ['console'],
    true,
    'Discard one’s own draft',
  ),
  suspensions: route(
    'GET',
    '/api/v1/console/suspensions',
    ['console'],
    true,
    'Disputed records set aside, the newest first',
  ),
  proposeSuspension: route(
    'POST',
    '/api/v1/console/suspensions',
    ['console'],
    true,
    'Propose to set a disputed record aside for a time',
  ),
  answerSuspension: route(
    'POST',
    '/api/v1/console/suspensions/:suspensionId/answer',
    ['console'],
    true,
    'Confirm or reject it as an officer of another office',
  ),
  demoInbox: route(
    'GET',
    '/api/v1/demo/inbox',
    ['resident'],
    false,
    'Demo only: text messages sent to a phone',
  ),
} as const satisfies Record<string, Route>;

/**
 * Not JSON, and so outside of the table: the file itself is the body (`text/csv`; query `kind` and `fileName`), and
 * the failed rows of a batch come as a CSV file.
 */
export const FILE_ROUTES = {
  uploadBatch: { method: 'POST', path: '/api/v1/console/batches/upload' },
  failedRows: { method: 'GET', path: '/api/v1/console/batches/:batchId/failed.csv' },
} as const;

/** The largest file that an upload may hold, in bytes, inclusive: 256 MiB. A larger one goes by the command line. */
export const UPLOAD_MAX_BYTES = 268_435_456;

export type OperationName = keyof typeof ROUTES;
