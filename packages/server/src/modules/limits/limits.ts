const HOUR_MS = 3_600_000;

/** So often, inclusive, in one window of real time, which begins with the first use. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * How often something may be done, by whom. The numbers are ours. They are meant to be met by programs and never by
 * people: mobile networks put a thousand phones behind one address, and a family signs in on one phone.
 *
 * Beside these, every phone gets at most one code a minute and six an hour for each purpose, and every code five
 * comparisons (`sign-in/one-time-codes.ts`): thirty guesses an hour at one phone, of a million.
 */
export const LIMITS = {
  /** Text messages that one device asks for: four people, each with a second code, twice over, and some. */
  'code-by-device': { most: 20, windowMs: HOUR_MS },
  /** Bounds what somebody behind one address can have sent to strangers. */
  'code-by-network': { most: 1_200, windowMs: HOUR_MS },
  /** Codes typed on one device, right or wrong: three for each code that it may ask for. */
  'try-by-device': { most: 60, windowMs: HOUR_MS },
  /** Guessing at many phones from one address: one hit in two weeks, were every guess compared. */
  'try-by-network': { most: 3_000, windowMs: HOUR_MS },
  /** Passkey challenges given out and answered: they cost us a row, and cannot be guessed. */
  'passkey-by-network': { most: 6_000, windowMs: HOUR_MS },
  /** Which name belongs to which number: a person who mistypes needs three tries. */
  'identity-by-account': { most: 10, windowMs: HOUR_MS },
  /** The same from many accounts about one document. */
  'identity-by-document': { most: 30, windowMs: HOUR_MS },
  /** Who belongs to which document, or which phone: families ask a few times, and three may be asked at once. */
  'family-ask-by-account': { most: 10, windowMs: 24 * HOUR_MS },
  /** Photos of an appeal, six of them, each taken a few times. */
  'appeal-file-by-account': { most: 40, windowMs: HOUR_MS },
  /** A printer jams now and then; nobody prints all day. */
  'paper-by-account': { most: 12, windowMs: HOUR_MS },
  /** All that is held about somebody, read and made into a file. */
  'data-by-account': { most: 20, windowMs: HOUR_MS },
  'statement-by-account': { most: 30, windowMs: HOUR_MS },
  /** A chain of shops registers its branches; nobody opens more in a day. */
  'venue-by-manager': { most: 20, windowMs: 24 * HOUR_MS },
  /** Whether a phone is somebody's cannot be tried out by the hundred. */
  'staff-by-manager': { most: 60, windowMs: 24 * HOUR_MS },
  /** A month is printed now and then, a poster a few times. */
  'venue-file-by-staff': { most: 120, windowMs: HOUR_MS },
  /** A shift that shares one number enrols every device in turn; each costs us a row that stays. */
  'gate-enrol-by-staff': { most: 60, windowMs: HOUR_MS },
  /** Look-ups by document at a gate: one every two minutes; more people than that come with a code. */
  'look-up-by-staff': { most: 30, windowMs: HOUR_MS },
  'look-up-by-venue': { most: 120, windowMs: HOUR_MS },
  /** In the whole city: nobody is followed about by it. */
  'look-up-by-document': { most: 6, windowMs: HOUR_MS },
  /** Browsers throw passes away, so asking again is cheap; a runaway client is not served for ever. */
  'enrol-by-person': { most: 30, windowMs: HOUR_MS },
  /** Release codes typed at a gate, beside the five tries that each code allows. */
  'release-by-device': { most: 30, windowMs: HOUR_MS },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;
