import { accountRoutes } from './routes/accounts.ts';
import { appealRoutes } from './routes/appeals.ts';
import { commonRoutes } from './routes/common.ts';
import { communityRoutes } from './routes/community.ts';
import { declarationRoutes } from './routes/declarations.ts';
import { documentRoutes } from './routes/documents.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { familyRoutes } from './routes/family.ts';
import { gateRoutes } from './routes/gate.ts';
import { gateDeviceRoutes } from './routes/gate-devices.ts';
import { identityRoutes } from './routes/identity.ts';
import { lookUpRoutes } from './routes/look-ups.ts';
import { noticeRoutes } from './routes/notices.ts';
import { paperRoutes } from './routes/papers.ts';
import { passRoutes } from './routes/passes.ts';
import { peopleRoutes } from './routes/people.ts';
import { rightRoutes } from './routes/rights.ts';
import type { Route } from './routes/route.ts';
import { ruleRoutes } from './routes/rules.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { statementRoutes } from './routes/statements.ts';
import { suspensionRoutes } from './routes/suspensions.ts';
import { venueRoutes } from './routes/venues.ts';

/**
 * Where every operation lives, room by room. The server registers from this table and the client calls by it, so the
 * two cannot drift apart.
 */
export const ROUTES = {
  ...commonRoutes,
  ...signInRoutes,
  ...identityRoutes,
  ...declarationRoutes,
  ...passRoutes,
  ...gateRoutes,
  ...gateDeviceRoutes,
  ...evidenceRoutes,
  ...peopleRoutes,
  ...ruleRoutes,
  ...suspensionRoutes,
  ...accountRoutes,
  ...documentRoutes,
  ...familyRoutes,
  ...paperRoutes,
  ...appealRoutes,
  ...rightRoutes,
  ...lookUpRoutes,
  ...noticeRoutes,
  ...statementRoutes,
  ...venueRoutes,
  ...communityRoutes,
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof ROUTES;

/**
 * Not JSON, and so outside of the table: the file itself is the body (`text/csv`; query `kind` and `fileName`), and
 * the failed rows of a batch come as a CSV file, and notices as a stream of events.
 */
export const FILE_ROUTES = {
  uploadBatch: { method: 'POST', path: '/api/v1/console/batches/upload' },
  /** Server-sent events: that there are notices to ask for. Open while the app is. */
  noticeStream: { method: 'GET', path: '/api/v1/notices/stream' },
  failedRows: { method: 'GET', path: '/api/v1/console/batches/:batchId/failed.csv' },
  /** Bytes of any kind that appeals take (`application/octet-stream`; query `personId` for a family member). */
  uploadAppealFile: { method: 'POST', path: '/api/v1/appeals/:appealId/files' },
  myAppealFile: { method: 'GET', path: '/api/v1/appeals/:appealId/files/:fileId' },
  /** With the reason as JSON; the file comes back. */
  openAppealFile: { method: 'POST', path: '/api/v1/console/appeals/:appealId/files/:fileId/open' },
  /** A person’s own data (query `personId`: of a child in their care), to keep and to read; after a step-up. */
  myDataJson: { method: 'GET', path: '/api/v1/me/data.json' },
  myDataPdf: { method: 'GET', path: '/api/v1/me/data.pdf' },
  /** A month of a venue's checks by day, hour and decision, nobody named (query `month`, as 2020-02, and `language`). */
  venueMonth: { method: 'GET', path: '/api/v1/console/venues/:venueId/month.csv' },
  /** What is checked at a venue, to print and hang up. */
  venuePoster: { method: 'GET', path: '/api/v1/console/venues/:venueId/poster.pdf' },
  /** A statement for an employer on paper; the body is JSON: `{ statement }`. */
  statementPdf: { method: 'POST', path: '/api/v1/me/statements/pdf' },
} as const;

/** The largest file that an upload may hold, in bytes, inclusive: 256 MiB. A larger one goes by the command line. */
export const UPLOAD_MAX_BYTES = 268_435_456;
