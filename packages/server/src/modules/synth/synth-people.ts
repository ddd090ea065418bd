import { checkCharacterOf, type DayNumber, dateOfDay } from '@healthcode/domain';
import { type Draw, drawsAt, oneByShare, wholeNumber } from './draws.ts';

/** An invented person. */
export interface SynthPerson {
  /** From 0, through the whole city. */
  readonly order: number;
  readonly district: string;
  /** A well-formed resident identity number (GB 11643). */
  readonly documentNumber: string;
  readonly birthDay: DayNumber;
  /** From 0, through the whole city: one phone each. */
  readonly household: number;
  /** What the person is to whoever has the phone. */
  readonly relation: 'self' | 'spouse' | 'parent' | 'child';
}

type Role = Pick<SynthPerson, 'relation'> & { readonly ages: readonly [number, number] };

const ADULT: Role = { relation: 'self', ages: [18, 59] };
const SPOUSE: Role = { relation: 'spouse', ages: [20, 59] };
const CHILD: Role = { relation: 'child', ages: [0, 17] };
const OLD_PARENT: Role = { relation: 'parent', ages: [60, 94] };
const OLD: Role = { relation: 'self', ages: [60, 94] };

/** Our own simple mix, not the census's; the first of a household has the phone. */
const HOUSEHOLDS: readonly { readonly share: number; readonly members: readonly Role[] }[] = [
  { share: 25, members: [ADULT] },
  { share: 20, members: [ADULT, SPOUSE] },
  { share: 25, members: [ADULT, SPOUSE, CHILD] },
  { share: 5, members: [ADULT, SPOUSE, CHILD, CHILD] },
  { share: 10, members: [ADULT, SPOUSE, CHILD, OLD_PARENT] },
  { share: 5, members: [ADULT, OLD_PARENT] },
  { share: 10, members: [OLD] },
];

const DAYS_A_YEAR = 365.2425;
const SEQUENCES = 500;

/** The people of a city, district by district and household by household; the last household may be cut short. */
export function* synthPeople(
  shares: ReadonlyMap<string, number>,
  seed: number,
  today: DayNumber,
): Generator<SynthPerson> {
  let order = 0;
  let household = 0;
  for (const [district, people] of shares) {
    const numbers = new DocumentNumbers(district);
    for (let left = people; left > 0; household += 1) {
      const draw = drawsAt(seed, 1, household);
      for (const role of oneByShare(draw, HOUSEHOLDS).members.slice(0, left)) {
        const born = numbers.take(birthDayOf(draw, role, today), draw() < 0.5);
        yield { order, district, ...born, household, relation: role.relation };
        order += 1;
        left -= 1;
      }
    }
  }
}

function birthDayOf(draw: Draw, { ages: [youngest, oldest] }: Role, today: DayNumber): DayNumber {
  return today - Math.floor((wholeNumber(draw, youngest, oldest) + draw()) * DAYS_A_YEAR);
}

/** Gives out the numbers of one district, each once. */
class DocumentNumbers {
  readonly #district: string;
  readonly #given = new Map<number, number>();

  constructor(district: string) {
    this.#district = district;
  }

  /** Sequence numbers are odd for men and even for women; a day whose numbers are used up gives way to the one before. */
  take(
    wanted: DayNumber,
    isMale: boolean,
  ): { readonly birthDay: DayNumber; readonly documentNumber: string } {
    for (let birthDay = wanted; ; birthDay -= 1) {
      const place = birthDay * 2 + (isMale ? 1 : 0);
      const given = this.#given.get(place) ?? 0;
      if (given === SEQUENCES) continue;
      this.#given.set(place, given + 1);
      const sequence = String(given * 2 + (isMale ? 1 : 0)).padStart(3, '0');
      const number = this.#district + digitsOf(birthDay) + sequence;
      return { birthDay, documentNumber: number + checkCharacterOf(number) };
    }
  }
}

function digitsOf(day: DayNumber): string {
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${year}${String(month).padStart(2, '0')}${String(ofMonth).padStart(2, '0')}`;
}
