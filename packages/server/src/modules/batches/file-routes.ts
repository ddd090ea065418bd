import { FILE_ROUTES, UPLOAD_MAX_BYTES } from '@healthcode/contracts';
import type { FastifyInstance } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import type { Services } from '../../services.ts';
import { failedRowsOf } from './failed-rows-of.ts';
import { receiveUpload } from './receive-upload.ts';

/** The two routes of the console whose bodies are files. */
export function serveBatchFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  fastify.register(async (scope) => {
    // The body is read as a stream, by the handler.
    scope.addContentTypeParser(['text/csv', 'application/octet-stream'], (_, __, done) => done(null));
    scope.route({
      ...FILE_ROUTES.uploadBatch,
      url: FILE_ROUTES.uploadBatch.path,
      bodyLimit: UPLOAD_MAX_BYTES,
      handler: async (request, reply) => {
        const { subjectId: staffId } = await requireSession(request);
        reply.header('cache-control', 'no-store');
        return receiveUpload(services, staffId, request.query as Record<string, unknown>, request.raw);
      },
    });
    scope.route({
      ...FILE_ROUTES.failedRows,
      url: FILE_ROUTES.failedRows.path,
      handler: async (request, reply) => {
        const { subjectId: staffId } = await requireSession(request);
        const { batchId } = request.params as { batchId: string };
        const { fileName, csv } = await failedRowsOf(services, staffId, batchId);
        return reply
          .header('cache-control', 'no-store')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
          .type('text/csv; charset=utf-8')
          .send(csv);
      },
    });
  });
}
