import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** `/log/…`: the public log, as files that any static host could serve. Only the checkpoint ever changes. */
export async function serveLogFiles(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/log/',
      decorateReply: false,
      cacheControl: false,
      index: false,
      setHeaders: (reply, path) => {
        const changes = /[\\/](checkpoint|verifier-key)$/.test(path);
        reply.header('content-type', changes ? 'text/plain; charset=utf-8' : 'application/octet-stream');
        reply.header('cache-control', changes ? 'no-cache' : 'public, max-age=604800, immutable');
      },
    });
  });
}
