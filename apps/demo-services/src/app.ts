import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import {
  DemoIdentities,
  GuardianCheckBody,
  IdentityCheckBody,
  IdentityCheckReply,
  InboxReply,
  PhoneCheckBody,
  SamePersonBody,
  SamePersonReply,
  SendMessageBody,
  ServiceAbout,
} from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { registerAlipay } from './alipay/gateway.ts';
import { requireBearer } from './bearer.ts';
import { DEMO_IDENTITIES } from './identities/demo-identities.ts';
import { areOfSamePerson, matchesIdentity } from './identities/register.ts';
import { isGuardian, phoneBelongsTo } from './identities/relatives.ts';
import { createInbox } from './messages/inbox.ts';

export interface DemoServicesOptions {
  /** What the health code service must send as its bearer token. */
  readonly token: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** How many text messages are kept. */
  readonly inboxCapacity?: number;
}

const BODY_LIMIT_BYTES = 16 * 1024;
const Done = Type.Object({});
const Refused = Type.Object({ error: Type.String() });

/**
 * The outside services of a demo city behind one address, with exactly the interface that real ones
 * must have: a gateway that "sends" text messages into an inbox, a register of synthetic identities, and
 * Alipay as the city's relay would speak of it.
 * Writes no log: what passes here are names, numbers and one-time codes.
 */
export function buildDemoServices(options: DemoServicesOptions): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  app.get('/about', { schema: { response: { 200: ServiceAbout } } }, async () => ({
    name: '演示服务 Demo services',
    demo: true,
  }));
  registerMessages(app, options);
  registerIdentities(app, options);
  registerAlipay(app, options);
  return app;
}

function registerMessages(
  fastify: FastifyInstance,
  { token, now, inboxCapacity = 10_000 }: DemoServicesOptions,
) {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const inbox = createInbox(inboxCapacity);
  const onRequest = requireBearer(token);
  app.post(
    '/messages',
    { onRequest, schema: { body: SendMessageBody, response: { 200: Done, 409: Refused } } },
    async (request, reply) => {
      if (inbox.put({ ...request.body, sentAt: now() })) return {};
      return reply.code(409).send({ error: 'another message with this id was taken before' });
    },
  );
  const Query = Type.Object({ to: Type.Optional(Type.String({ maxLength: 20 })) });
  app.get(
    '/messages',
    { onRequest, schema: { querystring: Query, response: { 200: InboxReply } } },
    async ({ query }) => ({ messages: query.to ? inbox.messagesTo(query.to) : inbox.newest() }),
  );
}

function registerIdentities(fastify: FastifyInstance, { token, now }: DemoServicesOptions) {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  app.post(
    '/identities/check',
    {
      onRequest: requireBearer(token),
      schema: { body: IdentityCheckBody, response: { 200: IdentityCheckReply } },
    },
    async (request) => ({ matches: matchesIdentity(request.body, dayNumberAt(now())) }),
  );
  app.post(
    '/identities/same-person',
    {
      onRequest: requireBearer(token),
      schema: { body: SamePersonBody, response: { 200: SamePersonReply } },
    },
    async ({ body }) => ({ same: areOfSamePerson(body.one, body.other, dayNumberAt(now())) }),
  );
  const options = (body: TSchema) => ({
    onRequest: requireBearer(token),
    schema: { body, response: { 200: IdentityCheckReply } },
  });
  app.post('/identities/phone', options(PhoneCheckBody), async (request) => ({
    matches: phoneBelongsTo(request.body as Type.Static<typeof PhoneCheckBody>, dayNumberAt(now())),
  }));
  app.post('/identities/guardian', options(GuardianCheckBody), async (request) => ({
    matches: isGuardian(request.body as Type.Static<typeof GuardianCheckBody>, dayNumberAt(now())),
  }));
  app.get('/identities', { schema: { response: { 200: DemoIdentities } } }, async () => ({
    identities: [...DEMO_IDENTITIES],
  }));
}
