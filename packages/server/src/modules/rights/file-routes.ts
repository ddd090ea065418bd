import { FILE_ROUTES, type Language } from '@healthcode/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import { languageOf } from '../../platform/http/problem.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { limitUse } from '../limits/limit-use.ts';
import { collectMyData } from './my-data-file.ts';
import { makeMyDataPdf } from './my-data-pdf.ts';
import { KEY_WORDS, TOPIC_WORDS } from './my-data-words.ts';
import { writeInstant } from './write-instant.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Asked {
  readonly personId?: string;
  readonly language: Language;
}

function readQuery(request: FastifyRequest): Asked {
  const { personId } = request.query as Record<string, unknown>;
  const language = languageOf(request.headers['accept-language']);
  if (personId === undefined) return { language };
  if (typeof personId !== 'string' || !UUID.test(personId)) throw new ProblemError('person-not-yours');
  return { personId, language };
}

/** One's own data as files: JSON to keep, PDF to read. Both only after a step-up. */
export function serveRightFiles(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  const collect = async (request: FastifyRequest) => {
    const session = await requireSession(request);
    const { personId, language } = readQuery(request);
    requireConfirmed(services, session);
    await limitUse(services, 'data-by-account', session.subjectId);
    return { language, records: await collectMyData(services, session.subjectId, personId) };
  };
  const attached = (name: string) => `attachment; filename="${name}"`;
  fastify.route({
    ...FILE_ROUTES.myDataJson,
    url: FILE_ROUTES.myDataJson.path,
    handler: async (request, reply) => {
      const { records } = await collect(request);
      const file = {
        format: 'healthcode.my-data/1',
        city: services.policy.name,
        madeAt: writeInstant(services, services.clock.cityNow()),
        topics: TOPIC_WORDS,
        keys: KEY_WORDS,
        data: records,
      };
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', attached('health-code-data.json'))
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(file, null, 2));
    },
  });
  fastify.route({
    ...FILE_ROUTES.myDataPdf,
    url: FILE_ROUTES.myDataPdf.path,
    handler: async (request, reply) => {
      const { records, language } = await collect(request);
      const pdf = await makeMyDataPdf(services, records, language);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', attached('health-code-data.pdf'))
        .type('application/pdf')
        .send(Buffer.from(pdf));
    },
  });
}
