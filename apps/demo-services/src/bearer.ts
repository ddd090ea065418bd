import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Lets only those pass who hold the token that both sides were started with. */
export function requireBearer(token: string) {
  const expected = digest(`Bearer ${token}`);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return;
    await reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send({ error: 'a valid bearer token is required' });
  };
}

/** Equal lengths whatever was sent, as a comparison in constant time needs them. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
