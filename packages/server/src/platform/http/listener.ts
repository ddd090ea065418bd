import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import type { AppName } from '@healthcode/contracts';
import type { Database, FoundSession } from '@healthcode/store';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problem-error.ts';
import { type Handlers, registerOperations } from './operations.ts';
import { languageOf, toProblem } from './problem.ts';
import { cookieName, SESSION_MS, sessionOf } from './session.ts';
import { serveApp } from './static-app.ts';

export interface ListenerParts {
  readonly app: AppName;
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly handlers: Handlers;
  /** Routes whose bodies are files. */
  readonly serveFiles: ((fastify: FastifyInstance, requireSession: RequireSession) => void) | null;
  /** The built app; null serves the API only. */
  readonly appDir: string | null;
  readonly logLevel: string;
}

/** Who is signed in on this origin, or a refusal. */
export type RequireSession = (request: FastifyRequest) => Promise<FoundSession>;

const REQUESTS_PER_MINUTE = 1_200;

const csp = (app: AppName) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: app === 'console' ? ["'self'"] : ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** A write that a browser sends from another origin is refused: cookies ignore ports. */
function refuseForeignOrigins(fastify: FastifyInstance, { app, config }: ListenerParts): void {
  const own = new Set([config.origins[app]]);
  if (config.mode === 'demo') {
    const port = config.port + { resident: 0, gate: 1, console: 2 }[app];
    for (const host of ['localhost', '127.0.0.1', config.host]) own.add(`http://${host}:${port}`);
  }
  fastify.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || !origin) return;
    if (!own.has(origin)) throw new ProblemError('wrong-origin');
  });
}

function answerErrors(fastify: FastifyInstance): void {
  fastify.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error, languageOf(request.headers['accept-language']), request.id);
    if (problem.status >= 500)
      request.log.error({ traceId: request.id, code: problem.code, err: error }, 'failed');
    if (problem.status === 503) reply.header('retry-after', String(5 + Math.floor(Math.random() * 25)));
    if (problem.retryAfterSeconds) reply.header('retry-after', String(problem.retryAfterSeconds));
    return reply.status(problem.status).type('application/problem+json').send(problem);
  });
}

function measure(fastify: FastifyInstance, { app, metrics }: ListenerParts): void {
  fastify.addHook('onResponse', async (request, reply) => {
    // open for minutes: its end says nothing of how long a request takes
    if (reply.getHeader('content-type') === 'text/event-stream') return;
    const route = request.routeOptions.url ?? 'unmatched';
    metrics.requests.observe(
      { app, method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1_000,
    );
  });
}

function sessionPort({ app, config, db, clock }: ListenerParts) {
  const secure = config.mode === 'production';
  const name = cookieName(app, secure);
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    tokenOf: (request: { cookies: Record<string, string | undefined> }) => request.cookies[name],
    sessionOf: (token: string | undefined) => sessionOf(db, app, token, clock.realNow()),
    set: (reply: { setCookie(n: string, v: string, o: object): unknown }, token: string) =>
      void reply.setCookie(name, token, { ...cookie, maxAge: SESSION_MS[app] / 1_000 }),
    clear: (reply: { clearCookie(n: string, o: object): unknown }) => void reply.clearCookie(name, cookie),
  };
}

/** One app's origin: its API, its files, its headers. Not yet listening. */
export async function createListener(parts: ListenerParts): Promise<FastifyInstance> {
  const fastify: FastifyInstance = Fastify({
    logger: { level: parts.logLevel, redact: ['req.headers', 'err.query', 'err.parameters', 'err.args'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: parts.config.mode === 'production',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
  });
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: csp(parts.app),
    strictTransportSecurity: parts.config.mode === 'production',
    referrerPolicy: { policy: 'no-referrer' },
  });
  fastify.addHook('onSend', async (_, reply) => {
    const camera = parts.app === 'gate' ? '(self)' : '()';
    // a resident's phone compares its position with the district chosen, by itself
    const geolocation = parts.app === 'resident' ? '(self)' : '()';
    reply.header('permissions-policy', `camera=${camera}, microphone=(), geolocation=${geolocation}`);
  });
  answerErrors(fastify);
  measure(fastify, parts);
  refuseForeignOrigins(fastify, parts);
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyRateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' });
  await fastify.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Health Code: ${parts.app}`, version: '1' },
      servers: [{ url: parts.config.origins[parts.app] }],
    },
  });
  await fastify.register(async (api) =>
    registerOperations(api, parts.app, parts.handlers, sessionPort(parts)),
  );
  const sessions = sessionPort(parts);
  parts.serveFiles?.(fastify, async (request) => {
    const session = await sessions.sessionOf(sessions.tokenOf(request));
    if (session === null) throw new ProblemError('not-signed-in');
    return session;
  });
  await serveApp(fastify, parts.appDir);
  return fastify;
}
