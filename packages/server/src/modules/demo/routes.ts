import type { InboxReply } from '@healthcode/contracts';
import type { FastifyInstance } from 'fastify';
import { callService } from '../../adapters/outside-service.ts';
import type { ServiceAddress } from '../../platform/config.ts';
import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { takeReply } from '../family/text-message.ts';
import { demoInboxPage, type PublishedIdentity } from './inbox-page.ts';

/** Demo only: shows what the demo text-message service has received. Not registered in production. */
export const demoHandlers = (services: Services, inbox: ServiceAddress): Handlers => ({
  demoInbox: ({ query }) =>
    callService<InboxReply>(inbox, `/messages?to=${encodeURIComponent(query.to ?? '')}`),
  demoReply: async ({ body }) => {
    await replyAs(services, inbox, body);
    return {};
  },
});

/** The demo's phones answer through the gateway that the service knows, with its token. */
const replyAs = (services: Services, gateway: ServiceAddress, reply: { from: string; text: string }) =>
  takeReply(services, `Bearer ${gateway.token}`, reply);

interface Identities {
  readonly identities: readonly PublishedIdentity[];
}

/** `/demo/inbox`: the newest messages and the invented people one may apply as. */
export function serveDemoInbox(fastify: FastifyInstance, services: Services, demo: ServiceAddress): void {
  void fastify.register(async (form) => serveReplyForm(form, services, demo));
  fastify.get('/demo/inbox', { schema: { hide: true } }, async (request, reply) => {
    const { to: typed = '', replied } = request.query as { to?: string; replied?: string };
    const to = String(typed).replace(/\D/g, '');
    const { messages } = await callService<InboxReply>(demo, `/messages?to=${to}`);
    const { identities } = await callService<Identities>(demo, '/identities');
    return (
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        // without a referrer a browser calls the origin of a form null, and the reply would be refused
        .header('referrer-policy', 'same-origin')
        .send(demoInboxPage({ to, messages, identities, replied: replied !== undefined }))
    );
  });
  fastify.get('/demo/inbox.css', { schema: { hide: true } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(INBOX_CSS),
  );
}

/** The form of the page, which works without a script; its own parser is nobody else's. */
function serveReplyForm(form: FastifyInstance, services: Services, demo: ServiceAddress): void {
  const type = 'application/x-www-form-urlencoded';
  form.addContentTypeParser(type, { parseAs: 'string', bodyLimit: 2_048 }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  form.post('/demo/inbox/reply', { schema: { hide: true } }, async (request, reply) => {
    const { from = '', text = '' } = (request.body ?? {}) as { from?: string; text?: string };
    await replyAs(services, demo, { from: from.slice(0, 20), text: text.slice(0, 500) });
    return reply.redirect(`/demo/inbox?to=${from.replace(/\D/g, '')}&replied=1`, 303);
  });
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
