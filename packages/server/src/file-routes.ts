import type { AppName } from '@healthcode/contracts';
import { serveAppealFiles, serveMyAppealFiles } from './modules/appeals/file-routes.ts';
import { serveBatchFiles } from './modules/batches/file-routes.ts';
import { serveNoticeStream } from './modules/notices/stream-route.ts';
import { serveRightFiles } from './modules/rights/file-routes.ts';
import { serveStatementFiles } from './modules/statements/file-routes.ts';
import { serveVenueFiles } from './modules/venues/file-routes.ts';
import type { ListenerParts } from './platform/http/listener.ts';
import type { Services } from './services.ts';

const SERVED: Readonly<Record<AppName, readonly (typeof serveBatchFiles)[]>> = {
  resident: [serveRightFiles, serveStatementFiles, serveMyAppealFiles, serveNoticeStream],
  gate: [],
  console: [serveBatchFiles, serveAppealFiles, serveVenueFiles],
};

/** The routes of one origin whose bodies are files and not JSON. */
export const fileRoutesOf =
  (services: Services, app: AppName): ListenerParts['serveFiles'] =>
  (fastify, requireSession) => {
    for (const serve of SERVED[app]) serve(fastify, services, requireSession);
  };
