import { FILE_ROUTES } from '@healthcode/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import { languageOf } from '../../platform/http/problem.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitUse } from '../limits/limit-use.ts';
import { makeMonthCsv } from './month-csv.ts';
import { makePoster } from './poster/make-poster.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A venue's files: a month's counts, and the poster for its door. */
export function serveVenueFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  const asked = async (request: FastifyRequest) => {
    const { subjectId } = await requireSession(request);
    const { venueId } = request.params as { venueId: string };
    if (!UUID.test(venueId)) throw new ProblemError('venue-unknown');
    await limitUse(services, 'venue-file-by-staff', subjectId);
    return { staffId: subjectId, venueId };
  };
  fastify.route({
    ...FILE_ROUTES.venueMonth,
    url: FILE_ROUTES.venueMonth.path,
    handler: async (request, reply) => {
      const { staffId, venueId } = await asked(request);
      const { month, language: wanted } = request.query as { month?: unknown; language?: unknown };
      // a plain link brings the browser's languages along, not the page's
      const language = languageOf(typeof wanted === 'string' ? wanted : request.headers['accept-language']);
      const { fileName, csv } = await makeMonthCsv(services, staffId, venueId, {
        month: typeof month === 'string' ? month : '',
        language,
      });
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .type('text/csv; charset=utf-8')
        .send(csv);
    },
  });
  fastify.route({
    ...FILE_ROUTES.venuePoster,
    url: FILE_ROUTES.venuePoster.path,
    handler: async (request, reply) => {
      const { staffId, venueId } = await asked(request);
      const pdf = await makePoster(services, staffId, venueId);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="poster.pdf"')
        .type('application/pdf')
        .send(Buffer.from(pdf));
    },
  });
}
