import type { FastifyInstance } from 'fastify';
import { callService } from '../../adapters/outside-service.ts';
import type { ServiceAddress } from '../../platform/config.ts';
import { escapeHtml, type PublishedIdentity } from './inbox-page.ts';

/** Only what the app itself makes: it goes back into an address. */
const stateOf = (query: unknown): string =>
  String((query as { state?: string }).state ?? '').replaceAll(/[^0-9a-f-]/g, '');

/** `/demo/alipay`: plays the page on which somebody agrees to be known to the health code. Demo only. */
export function serveDemoAlipay(fastify: FastifyInstance, demo: ServiceAddress): void {
  fastify.get('/demo/alipay', { schema: { hide: true } }, async (request, reply) => {
    const { identities } = await callService<{ identities: PublishedIdentity[] }>(demo, '/identities');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(alipayPage(identities, stateOf(request.query)));
  });
  fastify.get('/demo/alipay/agree', { schema: { hide: true } }, async (request, reply) => {
    const { number = '' } = request.query as { number?: string };
    const { code } = await callService<{ code: string }>(demo, '/alipay/codes', {
      documentNumber: String(number).slice(0, 60),
    });
    return reply.redirect(`/sign-in/alipay?code=${code}&state=${stateOf(request.query)}`, 303);
  });
}

const person = ({ name, documentNumber }: PublishedIdentity): string =>
  `<li><button name="number" value="${escapeHtml(documentNumber)}">${escapeHtml(name)}</button></li>`;

const alipayPage = (identities: readonly PublishedIdentity[], state: string): string => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示支付宝 Demo Alipay</title><link rel="stylesheet" href="/demo/inbox.css"></head><body><main>
<h1>演示支付宝</h1>
<p lang="zh">这不是支付宝。选一个虚构的人，表示这个人同意把实名信息告诉健康码。</p>
<p lang="en">This is not Alipay. Choose an invented person, who agrees that Health Code learns who they are.</p>
<form method="get" action="/demo/alipay/agree"><input type="hidden" name="state" value="${state}">
<ul>${identities.map(person).join('')}</ul></form>
<p><a href="/welcome">不同意，返回 Do not agree</a></p>
</main></body></html>`;
