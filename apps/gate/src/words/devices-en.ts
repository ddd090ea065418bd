import type { devicesZh } from './devices-zh.ts';

/** The same in English. */
export const devicesEn: typeof devicesZh = {
  lock: {
    pin: 'PIN',
    set: 'Set a PIN',
    setLead:
      'Six digits, for this device only. Lock it when you step away, so that nobody else can check with it.',
    first: 'Enter six digits',
    again: 'Enter them again',
    weak: 'Too easy to guess: not one digit six times, and no six in a row.',
    differs: 'The two were not the same. Please start again.',
    keeping: 'Saving…',
    typed_one: '{{count}} digit entered',
    typed_other: '{{count}} digits entered',
    locked: 'Locked',
    lockedLead: 'Staff {{name}}: enter your six-digit PIN. It works without a network.',
    looking: 'Checking…',
    wrong_one: 'Wrong PIN. {{count}} try left; after that you are signed out.',
    wrong_other: 'Wrong PIN. {{count}} tries left.',
    wait: 'Try again in {{seconds}} s.',
    forgot: 'I forgot the PIN',
    forgotSure: 'Sign out and set a new PIN?',
    forgotWhat:
      'Keys and lists on this device are erased; records not yet uploaded stay. Signing in again needs a code by text message, and a network.',
    forgotNo: 'Not now',
    forgotYes: 'Sign out',
    change: 'Change the PIN',
    changeLead: 'First enter the present PIN.',
    after: 'Lock when unused for',
    minutes_one: '{{count}} min',
    minutes_other: '{{count}} min',
  },
  moving: {
    title: 'Changing to {{venue}}',
    lead: 'Somebody was checked here less than 5 minutes ago, so changing the venue takes a while. Nobody can be checked until then: the same person must not be checked again by other rules.',
    at: 'Checks at the new venue from {{time}}',
    release: 'No time to wait?',
    code: 'Release code',
    codeHint:
      'Ask the manager of the present venue for six digits from the console. They are valid for 5 minutes.',
    codeEmpty: 'Enter the release code.',
    submit: 'Change now',
    releasing: 'Checking…',
    cancel: 'Stay here and go on checking',
    note: 'Somebody was checked just now: until {{time}} changing the venue takes a wait, or the manager’s release.',
  },
  copied: {
    title_one: '{{count}} code may have been copied',
    title_other: '{{count}} codes may have been copied',
    what: 'Another device admitted the very same living code. Its holder has been told. Look at identity documents more often from now on; if you recognise somebody suspicious, tell the venue’s manager.',
    hereAt: 'Another device here checked the same code at {{time}}',
    elsewhereAt: 'Another venue checked the same code at {{time}}',
  },
  withdrawn: {
    title: 'This device has been withdrawn',
    what: 'It can no longer be used for checking. Keys, lists and records on it have been erased.',
    steps:
      'Give the device to the venue’s manager\nCheck those who are waiting by ID; do not keep them out\nTo use it again, ask the manager first, then sign in with a code by text message',
    hotline: 'Questions? Call {{number}}.',
    again: 'Sign in again',
  },
  others: {
    waiting_one: '{{count}} more record was made by somebody else. It stays here until they sign in.',
    waiting_other: '{{count}} more records were made by others. They stay here until those people sign in.',
  },
  elsewhere: {
    title: 'Already open on this device',
    what: 'One window at a time checks on one device. Go back to that window, or use it here instead; the other one then stops.',
    useHere: 'Use it here instead',
  },
  venueLost:
    'You are no longer enrolled at the venue of before, or it has closed. Please choose another; if in doubt, ask the venue’s manager.',
};
