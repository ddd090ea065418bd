import { createPublicKey } from 'node:crypto';
import { verifyStatement } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { generateIssuingKey } from './keys.ts';
import { signStatement } from './sign-statement.ts';

const key = generateIssuingKey();
const at = Date.parse('2026-11-27T19:30:00.250+08:00');
const until = Date.parse('2026-11-28T00:00:00+08:00');
const claims = { iss: 'CN-TJ', maskedName: '张*三', colour: 'green', at, until } as const;
const issuers = [{ iss: 'CN-TJ', passKeys: [{ kid: key.kid, publicKey: key.publicKey }] }];
const statement = signStatement(claims, key);
const cryptos = [
  ['node', nodeCrypto()],
  ['WebCrypto', webCrypto()],
] as const;

const changed = (part: number, change: (json: Record<string, unknown>) => object): string =>
  statement
    .split('.')
    .map((text, place) =>
      place === part
        ? Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(text, 'base64url').toString())))).toString(
            'base64url',
          )
        : text,
    )
    .join('.');

describe.each(cryptos)('a statement for an employer, by %s', (_, crypto) => {
  const verify = (text: string, now = at, trusted = issuers) =>
    verifyStatement(text, { crypto, issuers: trusted, now });

  it('is genuine until its day ends, and expired from then on', async () => {
    expect(await verify(statement)).toEqual({ outcome: 'genuine', claims });
    expect((await verify(statement, until - 1)).outcome).toBe('genuine');
    expect((await verify(statement, until)).outcome).toBe('expired');
    expect((await verify(`\n${statement} `)).outcome).toBe('genuine');
  });

  it('is forged with another name, a later end, another algorithm, or another region’s key', async () => {
    expect((await verify(changed(1, (json) => ({ ...json, name: '李*' })))).outcome).toBe('forged');
    expect((await verify(changed(1, (json) => ({ ...json, exp: until / 1_000 + 86_400 })))).outcome).toBe(
      'forged',
    );
    expect((await verify(changed(0, (json) => ({ ...json, alg: 'none' })))).outcome).toBe('forged');
    expect((await verify(signStatement(claims, generateIssuingKey()))).outcome).toBe('forged');
    expect((await verify(statement, at, [])).outcome).toBe('forged');
    expect((await verify(`${statement.slice(0, -8)}AAAAAAAA`)).outcome).toBe('forged');
  });

  it.each(['', 'x', 'HC1:ABC', 'a.b.c', `${'A'.repeat(2_000)}.b.c`, '张.三.李'])(
    'is unreadable: %s',
    async (text) => {
      expect(await verify(text)).toEqual({ outcome: 'unreadable' });
    },
  );

  it('is not another kind of token that the region might sign', async () => {
    expect((await verify(changed(0, (json) => ({ ...json, typ: 'JWT' })))).outcome).toBe('unreadable');
    expect((await verify(changed(1, (json) => ({ ...json, colour: 'red' })))).outcome).toBe('unreadable');
  });
});

it('is a JWS as RFC 7515 has it: another library verifies it', async () => {
  const jwk = createPublicKey(key.privateKey).export({ format: 'jwk' });
  const { payload } = await compactVerify(statement, await importJWK(jwk as never, 'ES256'));
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ iss: 'CN-TJ', name: '张*三' });
});
