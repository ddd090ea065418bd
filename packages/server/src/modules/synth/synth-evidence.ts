import {
  type DayNumber,
  type EvidenceAttributes,
  type EvidenceKind,
  HOUR_MS,
  parseEvidenceAttributes,
} from '@healthcode/domain';
import type { CitySource } from '../../services.ts';
import { type Draw, drawsAt, oneByShare, oneOf, wholeNumber } from './draws.ts';
import type { SynthPerson } from './synth-people.ts';

/** What is reported of a person besides an ordinary declaration. */
export interface SynthRecord {
  readonly source: CitySource;
  readonly recordId: string;
  readonly kind: EvidenceKind;
  readonly attributes: EvidenceAttributes;
}

/** What became of a person: declared a fever, or was reported by a source; null: nothing. */
export type SynthStory = { readonly declaresFever: true } | SynthRecord | null;

export interface SynthEvidenceOptions {
  readonly seed: number;
  /** People in a thousand of whom something is reported. */
  readonly evidenceRate: number;
  readonly sources: readonly CitySource[];
  readonly at: number;
  readonly today: DayNumber;
}

type StoryKind =
  | 'fever'
  | 'case'
  | 'close-contact'
  | 'secondary-contact'
  | 'area-stay'
  | 'isolation-order'
  | 'border-arrival'
  | 'symptom'
  | 'test-result';

/** Our own mix: it stands for no outbreak. Exposures are not in it, since two officers register their events. */
const MIX: readonly { readonly share: number; readonly kind: StoryKind }[] = [
  { share: 10, kind: 'fever' },
  { share: 10, kind: 'case' },
  { share: 20, kind: 'close-contact' },
  { share: 10, kind: 'secondary-contact' },
  { share: 15, kind: 'area-stay' },
  { share: 5, kind: 'isolation-order' },
  { share: 5, kind: 'border-arrival' },
  { share: 5, kind: 'symptom' },
  { share: 20, kind: 'test-result' },
];
const CLASSIFICATIONS = [
  { share: 70, classification: 'confirmed' },
  { share: 15, classification: 'suspected' },
  { share: 15, classification: 'asymptomatic' },
] as const;
const RISK_AREAS = ['420100', '420000', '110106', '130100'];
const COUNTRIES = ['ITA', 'KOR', 'JPN', 'USA'];

/** Tells, person by person in the city's order, what is reported; contacts name the last case before them. */
export class SynthEvidence {
  readonly #options: SynthEvidenceOptions;
  #lastCase: string | null = null;

  constructor(options: SynthEvidenceOptions) {
    this.#options = options;
  }

  storyOf({ order }: SynthPerson): SynthStory {
    const { seed, evidenceRate } = this.#options;
    const draw = drawsAt(seed, 2, order);
    if (draw() * 1_000 >= evidenceRate) return null;
    const drawn = oneByShare(draw, MIX).kind;
    if (drawn === 'fever') return { declaresFever: true };
    // Contacts and orders point at a case; before the first there is none.
    const needsCase = ['close-contact', 'secondary-contact', 'isolation-order'].includes(drawn);
    const kind = needsCase && this.#lastCase === null ? 'case' : drawn;
    const source = this.#sourceFor(kind, draw);
    const recordId = `synth-${seed}-${order}`;
    const attributes = checked(kind, this.#attributesOf(kind, source, draw));
    if (kind === 'case') this.#lastCase = `${source.id}/${recordId}`;
    return { source, recordId, kind, attributes };
  }

  #sourceFor(kind: EvidenceKind, draw: Draw): CitySource {
    const able = this.#options.sources.filter(
      ({ authority, mandate }) => authority !== 'self' && mandate.includes(kind),
    );
    if (able.length === 0) throw new Error(`no source may report ${kind}`);
    return oneOf(draw, able);
  }

  #attributesOf(kind: Exclude<StoryKind, 'fever'>, source: CitySource, draw: Draw): EvidenceAttributes {
    const { at, today } = this.#options;
    const daysAgo = (most: number) => today - wholeNumber(draw, 0, most);
    switch (kind) {
      case 'case':
        return { ...classified(draw), confirmedDay: daysAgo(20) };
      case 'close-contact':
      case 'secondary-contact':
        return this.#contact(daysAgo(18), draw);
      case 'area-stay':
        return {
          area: oneOf(draw, RISK_AREAS),
          risk: oneOf(draw, ['low', 'medium', 'high']),
          leftDay: daysAgo(20),
        };
      case 'isolation-order':
        return {
          place: oneOf(draw, ['home', 'central']),
          startedDay: daysAgo(13),
          plannedDays: 14,
          orderedBy: source.name.zh,
          groundKind: 'case',
          groundRef: this.#lastCase!,
        };
      case 'border-arrival':
        return { arrivedDay: daysAgo(13), fromCountry: oneOf(draw, COUNTRIES), plannedDays: 14 };
      case 'symptom':
        return { codes: ['fever'], temperature: wholeNumber(draw, 373, 395), reportedAt: hoursAgo(at, draw) };
      case 'test-result':
        return {
          method: 'nucleic-acid',
          result: draw() < 0.02 ? 'positive' : 'negative',
          sampledAt: hoursAgo(at, draw),
          laboratory: source.name.zh,
        };
    }
  }

  #contact(lastContactDay: DayNumber, draw: Draw): EvidenceAttributes {
    const { today } = this.#options;
    return {
      caseRef: this.#lastCase!,
      lastContactDay,
      isolationStartedDay: Math.min(today, lastContactDay + 1),
      place: oneOf(draw, ['home', 'central']),
    };
  }
}

const hoursAgo = (at: number, draw: Draw): number => at - wholeNumber(draw, 1, 72) * HOUR_MS;

const classified = (draw: Draw) => ({ classification: oneByShare(draw, CLASSIFICATIONS).classification });

function checked(kind: EvidenceKind, attributes: EvidenceAttributes): EvidenceAttributes {
  const parsed = parseEvidenceAttributes(kind, attributes);
  if (parsed.ok) return parsed.value;
  throw new Error(`${kind}: ${JSON.stringify(parsed.problems)}`);
}
