import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem-error.ts';

const YEAR_SECONDS = 31_536_000;
const API_PATHS = /^\/(api|status|health|metrics|log|demo)(\/|$)/;

/** The built single-page app. Hashed assets are kept for a year; pages and the service worker are always asked for. */
export async function serveApp(fastify: FastifyInstance, appDir: string | null): Promise<void> {
  const built = appDir !== null && existsSync(appDir);
  if (built) {
    await fastify.register(fastifyStatic, {
      root: appDir,
      wildcard: true,
      cacheControl: false,
      // as the build left them beside the files: nothing is compressed at rush hour
      preCompressed: true,
      setHeaders: (reply, path) => {
        const immutable = /[\\/]assets[\\/]/.test(path);
        reply.header('cache-control', immutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
  fastify.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = request.method === 'GET' && !API_PATHS.test(path) && !/\.\w+$/.test(path);
    if (!built || !isPage) throw new ProblemError('not-found');
    return reply.sendFile('index.html');
  });
}
