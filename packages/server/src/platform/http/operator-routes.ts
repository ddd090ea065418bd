import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';

const STATUS_LATE_MS = 120_000;

/** For whoever runs the service: is it alive, can it serve, what do its numbers say. */
export function serveOperatorRoutes(
  fastify: FastifyInstance,
  services: Services,
  publishedAt: () => number | null,
): void {
  const options = { schema: { hide: true } };
  fastify.get('/health/live', options, async () => ({ status: 'live' }));
  fastify.get('/health/ready', options, async (_, reply) => {
    const database = await services.db`select 1`.then(
      () => true,
      () => false,
    );
    const issuedAt = publishedAt();
    const statusList = issuedAt !== null && services.clock.cityNow() - issuedAt < STATUS_LATE_MS;
    const ready = database && statusList;
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not-ready', database, statusList });
  });
  fastify.get('/metrics', options, async (_, reply) =>
    reply.type(services.metrics.registry.contentType).send(await services.metrics.registry.metrics()),
  );
}

type OpenApi = { servers?: unknown[]; paths?: Record<string, Record<string, object>> };

/**
 * `/api/openapi.json` of every origin describes all three: an operation of another origin names its server.
 */
export function serveOpenApi(listeners: readonly FastifyInstance[]): void {
  for (const fastify of listeners) {
    fastify.get('/api/openapi.json', { schema: { hide: true } }, async () => {
      const [own, ...others] = [fastify, ...listeners.filter((other) => other !== fastify)].map(
        (listener) => structuredClone(listener.swagger()) as unknown as OpenApi,
      );
      for (const other of others) addMissingOperations(own!, other);
      return own;
    });
  }
}

function addMissingOperations(target: OpenApi, other: OpenApi): void {
  for (const [path, operations] of Object.entries(other.paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      const paths: NonNullable<OpenApi['paths']> = target.paths ?? {};
      const there = paths[path] ?? {};
      target.paths = { ...paths, [path]: { [method]: { ...operation, servers: other.servers }, ...there } };
    }
  }
}
