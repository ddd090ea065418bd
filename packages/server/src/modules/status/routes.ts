import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../platform/config.ts';

/**
 * `/status/v1/{iss}/…`: the published files. Chunks are ciphertext, named by their hash and kept for ever by
 * whoever fetched them; the manifest is asked for each time, by its ETag.
 */
export async function serveStatusFiles(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: config.statusDir,
      prefix: '/status/',
      decorateReply: false,
      cacheControl: false,
      index: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        const manifest = /[\\/]manifest$/.test(path);
        reply.header('content-type', manifest ? 'application/cose' : 'application/octet-stream');
        reply.header('cache-control', manifest ? 'no-cache' : 'public, max-age=604800, immutable');
      },
    });
  });
}
