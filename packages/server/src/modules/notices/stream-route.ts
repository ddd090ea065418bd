import { FILE_ROUTES } from '@healthcode/contracts';
import { countNotices } from '@healthcode/store';
import type { FastifyInstance } from 'fastify';
import type { RequireSession } from '../../platform/http/listener.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { subjectsOf } from './readers.ts';
import { NoticeStreams } from './streams.ts';

const RETRY_SECONDS = 120;
/** What is being answered at a stop has this long to come to its end. */
const STOP_MS = 5_000;
/** What was being committed while a connection was lost has an earlier time than the loss. */
const OVERLAP_MS = 60_000;

/**
 * Server-sent events for open apps: each says no more than that there is something to ask for. After a loss the browser
 * names the last event that it had (`Last-Event-ID`, real time), and is told at once where it missed some.
 */
export function serveNoticeStream(
  fastify: FastifyInstance,
  services: Services,
  requireSession: RequireSession,
): void {
  const { db, clock, noticeHub } = services;
  const streams = new NoticeStreams(clock.realNow);
  fastify.addHook('preClose', async () => {
    streams.endAll();
    // apps with a stream keep a connection in reserve that has asked nothing yet: Node would wait for it for a minute
    setTimeout(() => fastify.server.closeAllConnections(), STOP_MS).unref();
  });
  const { method, path: url } = FILE_ROUTES.noticeStream;
  fastify.route({
    method,
    url,
    schema: { hide: true },
    handler: async (request, reply) => {
      const { subjectId: accountId } = await requireSession(request);
      if (streams.refusal(accountId) !== null)
        throw new ProblemError('too-many-streams', { retryAfterSeconds: RETRY_SECONDS });
      const subjects = await subjectsOf(services, db, accountId);
      const missed = await hasMissed(request.headers['last-event-id']);
      reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store');
      // nothing else goes over a connection that stayed open for this: a stop would wait for it
      reply.header('x-accel-buffering', 'no').header('connection', 'close');
      const ids = subjects.map(({ subjectId }) => subjectId);
      return reply.send(
        streams.open(accountId, (tell) => {
          if (missed) setImmediate(tell);
          return noticeHub.listen(ids, tell);
        }),
      );

      async function hasMissed(lastId: string | string[] | undefined): Promise<boolean> {
        const last = Number(lastId);
        if (lastId === undefined || !Number.isSafeInteger(last)) return false;
        const seenUntil = last + (clock.cityNow() - clock.realNow()) - OVERLAP_MS;
        return (await countNotices(db, subjects, { seenUntil, limit: 1 })) > 0;
      }
    },
  });
}
