import { randomUUID } from 'node:crypto';
import { syntheticNameFor } from '@healthcode/demo-services';
import { dayNumberAt } from '@healthcode/domain';
import { insertClaim, insertPassedOn, insertPasskey } from '@healthcode/store';
import { type CityUser, expectOk, type TestCity } from '@healthcode/testkit/city';
import sharp from 'sharp';

interface User {
  readonly city: TestCity;
  readonly user: CityUser;
  readonly accountId: string;
  /** Of an age to print a code on paper. */
  readonly personId: string;
}

/** A passkey, another channel, settings, a paper, a claim, a merge, somebody passed on, an appeal that was decided, and files. */
export async function useEverything(of: User, claimed: string): Promise<void> {
  const { city, user, accountId, personId } = of;
  const { db, clock } = city.service.services;
  const at = clock.cityNow();
  await db`insert into account_channel (channel, subject_index, account_id, linked_at)
    values ('wallet', ${Buffer.from(accountId)}, ${accountId}, ${at})`;
  await db`insert into notice_preference (account_id, texts, updated_at) values (${accountId}, '{}', ${at})`;
  await db`insert into person_merge (person_id, merged_person_id, at, why, by_account)
    values (${personId}, ${randomUUID()}, ${at}, 'document-added', ${accountId})`;
  await passedOn(of, at);
  await addPasskey(of, at);
  await claim(of, claimed, at);
  expectOk(await user.call('issuePaper', { body: { personId, size: 'card' } }));
  const appealId = randomUUID();
  await upload(user, appealId);
  const text = '姓名写错了';
  expectOk(await user.call('submitAppeal', { body: { appealId, kind: 'identity', text, refs: [] } }));
  await decideAndAsk(of, appealId, at);
  await upload(user, randomUUID());
}

/** Red at a gate once, and passed on to the community. */
async function passedOn({ city, personId }: User, at: number): Promise<void> {
  const { db } = city.service.services;
  const [venue] = await db<{ venueId: string }[]>`select venue_id as "venueId" from venue limit 1`;
  const { venueId } = venue!;
  const key = { personId, day: dayNumberAt(at), kind: 'red' } as const;
  await insertPassedOn(db, [{ ...key, venueId, at, area: '120101', passedAt: at }]);
}

async function addPasskey({ city, accountId }: User, createdAt: number): Promise<void> {
  const { db, fieldCipher } = city.service.services;
  const passkeyId = randomUUID();
  await insertPasskey(db, {
    ...{ accountId, passkeyId, credentialId: Buffer.from(passkeyId), publicKey: Buffer.from('a-key') },
    ...{ signCount: 0, transports: [], createdAt },
    nameSealed: fieldCipher.seal('我的手机', { table: 'passkey', rowId: passkeyId, column: 'name' }),
  });
}

async function claim({ city, accountId }: User, documentNumber: string, madeAt: number): Promise<void> {
  const { db, fieldCipher } = city.service.services;
  const claimNumber = `R-${accountId.slice(0, 8)}`;
  const seal = (text: string, column: string) =>
    fieldCipher.seal(text, { table: 'identity_claim', rowId: claimNumber, column });
  await insertClaim(db, {
    ...{ claimNumber, accountId, madeAt, expiresAt: madeAt + 86_400_000, documentType: 'resident-id' },
    ...{ documentIndex: Buffer.from(documentNumber), hintLastTwo: documentNumber.slice(-2) },
    ...{ maskedName: '*', confirmedBy: null, presentAccount: null, countrySealed: null },
    numberSealed: seal(documentNumber, 'number'),
    nameSealed: seal(syntheticNameFor(documentNumber), 'name'),
  });
}

async function upload(user: CityUser, appealId: string): Promise<void> {
  const white = sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } });
  const reply = await user.fetch(`${user.origin}/api/v1/appeals/${appealId}/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(await white.png().toBuffer()),
  });
  if (reply.status !== 200) throw new Error(await reply.text());
}

/** A decision about an appeal, and a question to a source because of it. */
async function decideAndAsk({ city, personId }: User, appealId: string, at: number): Promise<void> {
  const { db, fieldCipher } = city.service.services;
  const [staffId, requestId] = [randomUUID(), randomUUID()];
  const seal = (text: string, table: string, rowId: string, column: string) =>
    fieldCipher.seal(text, { table, rowId, column });
  await db`insert into appeal_decision (person_id, appeal_id, instance, at, staff_id, outcome, code, reasons_sealed)
    values (${personId}, ${appealId}, 1, ${at}, ${staffId}, 'rejected', 'identity-right',
      ${seal('登记无误', 'appeal_decision', `${appealId}/1`, 'reasons')})`;
  await db`insert into correction_request
      (person_id, request_id, appeal_id, source_id, record_id, asked_by, asked_at, text_sealed)
    values (${personId}, ${requestId}, ${appealId}, 'lab-haihe', 'r', ${staffId}, ${at},
      ${seal('请核对姓名', 'correction_request', requestId, 'text')})`;
}
