import type { zh } from './zh.ts';

/** What a gate without staff says, in English. */
export const en: typeof zh = {
  title: 'Self-service check',
  video: 'Camera picture',
  corner: 'Staff: hold for two seconds to leave self-service',
  hint: {
    starting: 'One moment, please',
    show: 'Hold your health code here',
    next: 'Next person, please',
    measureThenShow: 'Take your temperature, then hold your health code here',
    measured: 'Temperature taken. Now hold your health code here',
  },
  answers: {
    'go-ahead': 'Please go ahead',
    'staffed-lane': 'Please go to the staffed lane',
    'measured-by-staff': 'To the staffed lane for your temperature, please',
    'measure-here': 'Please take your temperature first',
    'open-live-code': 'Please open your live health code',
  },
  closed: {
    public: 'Please use the staffed lane',
    staff: 'For staff:',
    stopped:
      'This device failed several times in a row. It tries again by itself in a few minutes; restart it if you cannot wait.',
    reasons: {
      'not-scanned': 'No codes are checked at this kind of venue. Leave self-service.',
      'no-clock': 'This device has never set its clock by the server. Connect it once.',
      'no-list': 'There is no status list for today. Connect it once; it tries again by itself.',
      'other-day':
        'A new day has begun and its status list is not here. Connect it once; it tries again by itself.',
      'too-old': 'The status list has not been updated for too long. Connect it; it tries again by itself.',
    },
    camera: {
      refused: 'The browser has refused the camera. Allow it in the browser’s settings.',
      none: 'No camera was found. Check the cable; it tries again by itself.',
      'in-use': 'Another app uses the camera. Close that app; it tries again by itself.',
      insecure: 'There is no camera at this address. Open the one that begins with https.',
      unsupported: 'The browser is too old for the camera. Update it.',
      failed: 'The camera gives no picture. It tries again by itself.',
    },
  },
  staff: {
    today: '{{total}} today',
    ways: 'in {{in}}, out {{out}}, inside {{inside}}',
    rate: '{{rate}} a minute',
    list: 'list updated {{age}} ago',
    thermometerLost: 'The thermometer is not connected',
    relayLost: 'The barrier did not answer: open it by hand',
    midnight: 'Offline: it may not work after midnight. Connect it soon',
    drift: 'The clock of this device is off: turn on automatic time',
    signedOut: 'Signed out on the server: sign in again soon',
    fullScreen: 'Tap for full screen',
  },
  leave: {
    title: 'Leave self-service',
    what: 'The PIN of this device leads back to the screens for staff.',
    cancel: 'Stay in self-service',
  },
  setup: {
    title: 'Self-service check',
    lead: 'Works with nobody at the gate: people hold their codes to the camera. Whoever is admitted goes ahead, everybody else is sent to a staffed lane.',
    points: {
      public: {
        title: 'No names and no reasons on the screen',
        detail:
          'Everything but “go ahead” looks the same; the real decision is recorded and uploaded as always',
      },
      lane: {
        title: 'A staffed lane must be near',
        detail: 'Paper codes go there too, for the document must be seen',
      },
      alone: {
        title: 'It looks after itself',
        detail:
          'Full screen, always on; it comes back after a lost camera, a reload or a power cut, and sends people to the staffed lane when its list is too old',
      },
      leave: {
        title: 'How to leave',
        detail:
          'Hold the upper left corner for two seconds, then enter the PIN; with a keyboard, press Tab to it and hold Enter',
      },
    },
    camera: 'Which camera',
    cameras: { front: 'Front', back: 'Back', chosen: 'As set in More' },
    never: {
      'not-scanned': 'No codes are checked at this kind of venue, so there is no self-service.',
      temperature:
        'The temperature must be taken here, and with nobody at the gate that needs a thermometer. Connect one under Devices, or check with staff.',
    },
    thermometerOff:
      'The thermometer is not connected now. Until it is, green codes are sent to the staffed lane too.',
    devices: 'Devices',
    begin: 'Start self-service',
  },
};
