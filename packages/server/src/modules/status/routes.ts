import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../services.ts';

/**
 * `/status/v1/{iss}/…`: the published files. Chunks are ciphertext, named by their hash and kept for ever by
 * whoever fetched them; the manifest is asked for each time, by its ETag.
 */
export async function serveStatusFiles(
  fastify: FastifyInstance,
  { config, policy }: Pick<Services, 'config' | 'policy'>,
): Promise<void> {
  const manifestFile = join(config.statusDir, 'v1', policy.iss, 'manifest');
  await fastify.register(async (scope) => {
    scope.get(`/status/v1/${policy.iss}/manifest`, (request, reply) =>
      sendManifest(manifestFile, request, reply),
    );
    await scope.register(fastifyStatic, {
      root: config.statusDir,
      prefix: '/status/',
      decorateReply: false,
      cacheControl: false,
      index: false,
      dotfiles: 'ignore',
      setHeaders: (reply) => {
        reply.header('content-type', 'application/octet-stream');
        reply.header('cache-control', 'public, max-age=604800, immutable');
      },
    });
  });
}

/**
 * Read whole in one opening: the file is replaced while gates ask for it, and a size taken before the replacement
 * would cut the new one short. The ETag is of the content, so two manifests of one millisecond are never taken
 * for one.
 */
async function sendManifest(
  file: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const bytes = await readFile(file).catch(nullIfMissing);
  if (bytes === null) {
    reply.callNotFound();
    return reply;
  }
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  reply.header('etag', etag).header('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/cose').send(bytes);
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
