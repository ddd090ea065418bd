import {
  type AppName,
  type Language,
  OPERATIONS,
  type Operation,
  type OperationName,
  type RequestOf,
  type ResponseOf,
  ROUTES,
  type Route,
} from '@healthcode/contracts';
import type { FoundSession } from '@healthcode/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';
import { languageOf } from './problem.ts';

/** What a handler may know of the call besides its request. */
export interface Call {
  readonly app: AppName;
  /** The signed-in account or staff; empty where the operation needs no session. */
  readonly subjectId: string;
  readonly address: string;
  readonly language: Language;
  readonly token: string | undefined;
  /** The resident's phone or browser, where the session belongs to one. */
  readonly deviceId: string | null;
  /** When the signed-in person last gave a one-time code or a passkey; real time, 0: not in this session. */
  readonly confirmedAt: number;
  /** The `Authorization` that a service outside our walls sends; empty without one. */
  readonly authorization: string;
  /** What the browser calls itself (`User-Agent`), at most 400 characters. */
  readonly userAgent: string;
  setSession(token: string): void;
  clearSession(): void;
}
export type Handler<N extends OperationName> = (request: RequestOf<N>, call: Call) => Promise<ResponseOf<N>>;
export type Handlers = { readonly [N in OperationName]?: Handler<N> };

export interface SessionPort {
  readonly tokenOf: (request: FastifyRequest) => string | undefined;
  readonly sessionOf: (token: string | undefined) => Promise<FoundSession | null>;
  readonly set: (reply: FastifyReply, token: string) => void;
  readonly clear: (reply: FastifyReply) => void;
}

const NOBODY: FoundSession = { subjectId: '', deviceId: null, confirmedAt: 0 };

async function callOf(
  app: AppName,
  route: Route,
  sessions: SessionPort,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Call> {
  const token = sessions.tokenOf(request);
  const session = route.signedIn ? await sessions.sessionOf(token) : NOBODY;
  if (session === null) throw new ProblemError('not-signed-in');
  return {
    app,
    ...session,
    authorization: request.headers.authorization ?? '',
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
    address: request.ip,
    language: languageOf(request.headers['accept-language']),
    token,
    setSession: (value) => sessions.set(reply, value),
    clearSession: () => sessions.clear(reply),
  };
}

const schemaOf = (name: OperationName) => {
  const { summary, response, ...input }: Operation = OPERATIONS[name];
  return {
    operationId: name,
    summary,
    response: { 200: response },
    ...(input.params ? { params: input.params } : {}),
    ...(input.query ? { querystring: input.query } : {}),
    ...(input.body ? { body: input.body } : {}),
  };
};

/** Registers every operation that this app's listener answers. */
export function registerOperations(
  fastify: FastifyInstance,
  app: AppName,
  handlers: Handlers,
  sessions: SessionPort,
): void {
  for (const [name, handler] of Object.entries(handlers) as [OperationName, Handler<OperationName>][]) {
    const route: Route = ROUTES[name];
    if (!route.apps.includes(app)) continue;
    fastify.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(name),
      handler: async (request, reply) => {
        const call = await callOf(app, route, sessions, request, reply);
        reply.header('cache-control', 'no-store');
        const { params, query, body } = request;
        return handler({ params, query, body } as never, call);
      },
    });
  }
}
