import { FILE_ROUTES } from '@healthcode/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { addFile, openForOfficer, readMyFile } from './appeal-files.ts';
import type { CleanFile } from './clean-image.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const satisfies Record<CleanFile['type'], string>;

function uuidOf(value: unknown): string {
  if (typeof value !== 'string' || !UUID.test(value)) throw new ProblemError('bad-request');
  return value;
}

const fileOf = (params: unknown) => {
  const { appealId, fileId } = params as Record<string, unknown>;
  return { appealId: uuidOf(appealId), fileId: uuidOf(fileId) };
};

/** To be kept, never to be run in a page of ours. `nosniff` goes with every reply. */
const send = (reply: FastifyReply, { type, bytes }: CleanFile): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="appeal.${ENDINGS[type]}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(type)
    .send(bytes);

/** A resident's files of appeals: the bytes themselves are the body. */
export function serveMyAppealFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  fastify.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
      done(null, body),
    );
    scope.route({
      ...FILE_ROUTES.uploadAppealFile,
      url: FILE_ROUTES.uploadAppealFile.path,
      // somewhat more than may be, so that what is too large is told so and not cut off
      bodyLimit: 2 * services.policy.appeals.files.bytes,
      // before the body: nobody who is not signed in sends us ten megabytes
      onRequest: async (request) => void (await requireSession(request)),
      handler: async (request, reply) => {
        const { subjectId: accountId } = await requireSession(request);
        const { personId } = request.query as Record<string, unknown>;
        if (!Buffer.isBuffer(request.body)) throw new ProblemError('bad-request');
        reply.header('cache-control', 'no-store');
        return addFile(services, {
          accountId,
          appealId: uuidOf((request.params as Record<string, unknown>)['appealId']),
          personId: personId === undefined ? undefined : uuidOf(personId),
          bytes: request.body,
        });
      },
    });
    scope.route({
      ...FILE_ROUTES.myAppealFile,
      url: FILE_ROUTES.myAppealFile.path,
      handler: async (request, reply) => {
        const { subjectId } = await requireSession(request);
        return send(reply, await readMyFile(services, subjectId, fileOf(request.params)));
      },
    });
  });
}

/** The officers' way to a file, by a reason. */
export function serveAppealFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  fastify.route({
    ...FILE_ROUTES.openAppealFile,
    url: FILE_ROUTES.openAppealFile.path,
    handler: async (request, reply) => {
      const { subjectId } = await requireSession(request);
      const { reason } = (request.body ?? {}) as Record<string, unknown>;
      if (typeof reason !== 'string') throw new ProblemError('reason-needed');
      return send(reply, await openForOfficer(services, subjectId, { ...fileOf(request.params), reason }));
    },
  });
}
