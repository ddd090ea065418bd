import {
  type DayNumber,
  type DeclarationAnswers,
  declarationEvidence,
  documentHint,
  type IdentityDocument,
  maskName,
} from '@healthcode/domain';
import {
  type CopiedAccount,
  type CopiedPerson,
  copyPeople,
  type Db,
  type EvidenceRow,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { recomputePeople } from '../colours/recompute.ts';
import { demoId } from '../demo/seed.ts';
import { takeRecords } from '../evidence/take-records.ts';
import { documentIndexOf } from '../identity/people-of-documents.ts';
import { phoneHint } from '../sign-in/phone.ts';
import type { SynthRecord, SynthStory } from './synth-evidence.ts';
import type { SynthPerson } from './synth-people.ts';

/** A person with what is reported of them. */
export interface ToldPerson {
  readonly person: SynthPerson;
  readonly story: SynthStory;
}

export interface EnterOptions {
  readonly seed: number;
  readonly today: DayNumber;
  readonly nameOf: (documentNumber: string) => string;
}

const SELF = 'self';
const VERIFIED_BY = 'synth';
/** Tenths of a degree. */
const DECLARED_FEVER = 381;

const isRecord = (story: SynthStory): story is SynthRecord => story !== null && 'recordId' in story;

/** Puts new people on record with phone, declaration and evidence; colours are those that the rules give. */
export async function enterPeople(
  core: CityCore,
  tx: Db,
  told: readonly ToldPerson[],
  options: EnterOptions,
): Promise<void> {
  const people = told.map((one) => copiedPerson(core, one, options));
  const holders = told.filter(({ person }) => person.relation === 'self');
  const accounts = holders.map(({ person }) => copiedAccount(core, person, options.seed));
  await copyPeople(tx, people, accounts, {
    at: core.clock.cityNow(),
    verifiedBy: VERIFIED_BY,
    consents: core.policy.consents
      .filter(({ needed }) => needed)
      .map(({ id, textVersion }) => ({ purpose: id, textVersion })),
    declared: { sourceId: SELF, authority: SELF, kind: 'symptom' },
  });
  const feverish = people.filter((_, place) => told[place]!.story !== null && !isRecord(told[place]!.story));
  await recomputePeople(
    core,
    tx,
    feverish.map(({ personId }) => personId),
  );
  await takeStories(core, tx, told, people);
}

/** Cases first: what points at them comes after. */
async function takeStories(
  core: CityCore,
  tx: Db,
  told: readonly ToldPerson[],
  people: readonly CopiedPerson[],
): Promise<void> {
  const records = told.flatMap(({ story }, place) =>
    isRecord(story) ? [evidenceRow(core, story, people[place]!.personId)] : [],
  );
  const cases = records.filter(({ kind }) => kind === 'case');
  const others = records.filter(({ kind }) => kind !== 'case');
  for (const rows of [cases, others]) {
    for (const ofSource of groupBy(rows, ({ sourceId }) => sourceId).values()) {
      await takeRecords(core, tx, ofSource, { staffId: null, batchId: null });
    }
  }
}

const evidenceRow = (
  core: CityCore,
  { source, recordId, kind, attributes }: SynthRecord,
  personId: string,
): EvidenceRow => ({
  personId,
  sourceId: source.id,
  recordId,
  version: 1,
  kind,
  authority: source.authority,
  attributes: { ...attributes },
  withdrawn: false,
  receivedAt: core.clock.cityNow(),
});

function copiedPerson(core: CityCore, { person, story }: ToldPerson, options: EnterOptions): CopiedPerson {
  const { seed, nameOf } = options;
  const personId = demoId(`synthetic person ${seed} ${person.order}`);
  const document: IdentityDocument = { type: 'resident-id', number: person.documentNumber };
  const name = nameOf(document.number);
  const place = (column: string) => ({ table: 'identity_document', rowId: personId, column });
  const answers = answersOf(person, story !== null && !isRecord(story), options.today);
  return {
    personId,
    documentIndex: documentIndexOf(core, document),
    documentType: document.type,
    hintLastTwo: documentHint(document).lastTwo,
    numberSealed: core.fieldCipher.seal(document.number, place('number')),
    nameSealed: core.fieldCipher.seal(name, place('name')),
    maskedName: maskName(name),
    homeArea: person.district,
    declarationId: demoId(`synthetic declaration ${seed} ${person.order}`),
    answers,
    attributes: declarationEvidence(answers, core.clock.cityNow()).attributes,
    accountId: accountIdOf(seed, person),
    relation: person.relation,
  };
}

function answersOf({ district }: SynthPerson, hasFever: boolean, today: DayNumber): DeclarationAnswers {
  const rest = { area: district, contact: 'no', travel: 'no' } as const;
  if (!hasFever) return { ...rest, symptoms: 'no' };
  return { ...rest, symptoms: 'yes', symptomCodes: ['fever'], sinceDay: today, temperature: DECLARED_FEVER };
}

const accountIdOf = (seed: number, { household }: SynthPerson): string =>
  demoId(`synthetic account ${seed} ${household}`);

/** Invented numbers, 19900000000 and on, so that a demo can sign in as anybody who has a phone. */
function copiedAccount(core: CityCore, person: SynthPerson, seed: number): CopiedAccount {
  const accountId = accountIdOf(seed, person);
  const phone = `199${String(person.household).padStart(8, '0')}`;
  return {
    accountId,
    phoneIndex: core.blindIndex('phone', phone),
    phoneSealed: core.fieldCipher.seal(phone, { table: 'account', rowId: accountId, column: 'phone' }),
    phoneHint: phoneHint(phone),
  };
}
