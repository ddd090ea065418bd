import { createHash, randomBytes } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { requireBearer } from '../bearer.ts';
import { DEMO_IDENTITIES, type DemoPerson } from '../identities/demo-identities.ts';

const CODE_LIFE_MS = 5 * 60_000;
/** Codes that are not used lie here until their time is over. */
const MOST_CODES = 10_000;

interface GatewayOptions {
  readonly token: string;
  readonly now: () => number;
}

/** Always the same for the same document, as a channel's user id is. */
const userIdOf = ({ documentNumber }: DemoPerson): string =>
  `2088${createHash('sha256').update(documentNumber).digest('hex').slice(0, 12)}`;

const personOf = ({ person: _, ...identity }: DemoPerson) => ({
  subject: userIdOf({ ...identity }),
  identity,
});

/** Codes that somebody's agreement made: each works once, for five minutes. */
function createCodes(now: () => number) {
  const codes = new Map<string, { readonly person: DemoPerson; readonly until: number }>();
  return {
    make(person: DemoPerson): string {
      for (const [old] of codes) if (codes.size >= MOST_CODES) codes.delete(old);
      const code = randomBytes(16).toString('hex');
      codes.set(code, { person, until: now() + CODE_LIFE_MS });
      return code;
    },
    take(code: string): DemoPerson | null {
      const found = codes.get(code);
      codes.delete(code);
      return found && found.until > now() ? found.person : null;
    },
  };
}

/**
 * Plays Alipay: `POST /alipay/codes` is its page of agreement (whoever picks an invented person agrees as them),
 * `POST /alipay/people` is what the city's service asks with the code that came back.
 */
export function registerAlipay(fastify: FastifyInstance, { token, now }: GatewayOptions): void {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const codes = createCodes(now);
  const onRequest = requireBearer(token);
  const Refused = Type.Object({ error: Type.String() });
  app.post(
    '/alipay/codes',
    {
      onRequest,
      schema: {
        body: Type.Object({ documentNumber: Type.String({ maxLength: 60 }) }),
        response: { 200: Type.Object({ code: Type.String() }), 404: Refused },
      },
    },
    async ({ body }, reply) => {
      const person = DEMO_IDENTITIES.find(({ documentNumber }) => documentNumber === body.documentNumber);
      return person ? { code: codes.make(person) } : reply.code(404).send({ error: 'no such person' });
    },
  );
  app.post(
    '/alipay/people',
    { onRequest, schema: { body: Type.Object({ code: Type.String({ maxLength: 200 }) }) } },
    async ({ body }) => {
      const person = codes.take(body.code);
      return { person: person && personOf(person) };
    },
  );
}
