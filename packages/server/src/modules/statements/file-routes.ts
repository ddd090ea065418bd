import { FILE_ROUTES } from '@healthcode/contracts';
import type { FastifyInstance } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import { languageOf } from '../../platform/http/problem.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { checkOwnStatement } from './service.ts';
import { makeStatementPdf } from './statement-pdf.ts';

/** A statement that was made here, on paper. */
export function serveStatementFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  fastify.route({
    ...FILE_ROUTES.statementPdf,
    url: FILE_ROUTES.statementPdf.path,
    bodyLimit: 4_096,
    handler: async (request, reply) => {
      await requireSession(request);
      const { statement } = (request.body ?? {}) as { statement?: unknown };
      const text = typeof statement === 'string' ? statement : '';
      const verdict = await checkOwnStatement(services, text);
      if (verdict.outcome !== 'genuine') throw new ProblemError('statement-invalid');
      const language = languageOf(request.headers['accept-language']);
      const pdf = await makeStatementPdf(services, text.trim(), verdict.claims, language);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="green-statement.pdf"')
        .type('application/pdf')
        .send(Buffer.from(pdf));
    },
  });
}
