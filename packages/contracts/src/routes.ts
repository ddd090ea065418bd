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
