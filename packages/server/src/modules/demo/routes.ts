import type { InboxReply } from '@healthcode/contracts';
import type { FastifyInstance } from 'fastify';
import { callService } from '../../adapters/outside-service.ts';
import type { ServiceAddress } from '../../platform/config.ts';
import type { Handlers } from '../../platform/http/operations.ts';
import { demoInboxPage } from './inbox-page.ts';

/** Demo only: shows what the demo text-message service has received. Not registered in production. */
export const demoHandlers = (inbox: ServiceAddress): Handlers => ({
  demoInbox: ({ query }) =>
    callService<InboxReply>(inbox, `/messages?to=${encodeURIComponent(query.to ?? '')}`),
});

interface Identities {
  readonly identities: readonly { documentType: string; documentNumber: string; name: string }[];
}

/** `/demo/inbox`: the newest messages and the invented people one may apply as. */
export function serveDemoInbox(fastify: FastifyInstance, demo: ServiceAddress): void {
  fastify.get('/demo/inbox', { schema: { hide: true } }, async (request, reply) => {
    const to = String((request.query as { to?: string }).to ?? '').replace(/\D/g, '');
    const { messages } = await callService<InboxReply>(demo, `/messages?to=${to}`);
    const { identities } = await callService<Identities>(demo, '/identities');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(demoInboxPage({ to, messages, identities }));
  });
  fastify.get('/demo/inbox.css', { schema: { hide: true } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(INBOX_CSS),
  );
}

const INBOX_CSS = `
:root { color-scheme: light; --ink: #1b2428; --ink-2: #48535a; --paper: #f7f3ec; --line: #e4dccf; --haihe: #0e5873; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 -apple-system, "PingFang SC",
  "Noto Sans CJK SC", sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 27px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
p { margin: 4px 0; color: var(--ink-2); }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 16px 0; }
label { display: grid; gap: 4px; font-weight: 700; flex: 1 1 220px; }
input { font: inherit; padding: 10px 12px; min-height: 48px; border: 1px solid #86796a; border-radius: 14px; width: 100%; }
button { font: inherit; font-weight: 700; min-height: 48px; padding: 0 20px; border: 0; border-radius: 14px;
  background: var(--haihe); color: #fff; }
:focus-visible { outline: 3px solid var(--haihe); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
li, .table { background: #fff; border: 1px solid var(--line); border-radius: 18px; padding: 14px 16px; }
li strong { display: block; font-size: 20px; font-variant-numeric: tabular-nums; }
time, .to { color: var(--ink-2); font-size: 14px; font-variant-numeric: tabular-nums; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 8px 12px 8px 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
th { color: var(--ink-2); font-size: 14px; }
`;
