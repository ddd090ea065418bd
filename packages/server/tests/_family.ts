import { randomUUID } from 'node:crypto';
import type { FamilyView, RequestOf } from '@healthcode/contracts';
import { syntheticNameFor } from '@healthcode/demo-services';
import { checkCharacterOf, dayNumberAt } from '@healthcode/domain';
import { type CityUser, createDayKeys, expectOk, HEALTHY, type TestCity } from '@healthcode/testkit/city';

/** A valid resident ID of somebody born on that day (`YYYYMMDD`), registered in that division. */
export function residentId(born: string, sequence: number, division = '120101'): string {
  const digits = division + born + String(sequence).padStart(3, '0');
  return digits + checkCharacterOf(digits);
}

let phones = 13_700_000_000;

/** Somebody with an account and a code. */
export async function applicant(city: TestCity, documentNumber: string): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(String(phones++));
  await user.apply(documentNumber);
  return user;
}

type AskBody = RequestOf<'askFamily'>['body'];

export const askBody = (documentNumber: string, part: Partial<AskBody> = {}): AskBody => ({
  relation: 'spouse',
  documentType: 'resident-id',
  documentNumber,
  name: syntheticNameFor(documentNumber),
  way: 'own-account',
  textVersion: 1,
  ...part,
});

export const asks = async (
  user: CityUser,
  documentNumber: string,
  part: Partial<AskBody> = {},
): Promise<FamilyView> => expectOk(await user.call('askFamily', { body: askBody(documentNumber, part) }));

export const answers = async (user: CityUser, requestId: string, agrees: boolean) =>
  user.call('answerFamily', { params: { requestId }, body: { agrees } });

export const declareFor = async (user: CityUser, personId: string) =>
  user.call('declare', { body: { declarationId: randomUUID(), answers: HEALTHY, personId } });

/** Passes of a family member for one phone, today's and tomorrow's. */
export async function enrolFor(user: CityUser, personId: string) {
  const { cityTime } = expectOk(await user.call('time'));
  const keys = createDayKeys(dayNumberAt(cityTime), 2);
  const reply = await user.call('enrol', { body: { deviceId: randomUUID(), days: keys.request, personId } });
  return { reply, keys };
}

/** Two people, the one of whom shows the other's code by their own word. */
export async function couple(city: TestCity, one: string, other: string) {
  const asker = await applicant(city, one);
  const asked = await applicant(city, other);
  await asks(asker, other);
  const { askedOfMe } = expectOk(await asked.call('family'));
  expectOk(await answers(asked, askedOfMe[0]!.requestId, true));
  const { members } = expectOk(await asker.call('family'));
  return { asker, asked, personId: members[0]!.personId };
}
