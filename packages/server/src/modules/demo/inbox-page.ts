import type { InboxReply } from '@healthcode/contracts';

interface InboxView {
  readonly to: string;
  readonly messages: InboxReply['messages'];
  readonly identities: readonly { documentNumber: string; name: string }[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

const time = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);

/** The six digits stand out, so that they can be read across a desk. */
const message = ({ to, text, sentAt }: InboxReply['messages'][number]): string => `
  <li><strong>${escapeHtml(text.match(/\d{6}/)?.[0] ?? '')}</strong>${escapeHtml(text)}
    <div class="to">${escapeHtml(to)} · <time>${time(sentAt)}</time></div></li>`;

const identity = ({ documentNumber, name }: InboxView['identities'][number]): string =>
  `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(documentNumber)}</td></tr>`;

/** A plain page that needs no script; reloads by its own button. */
export const demoInboxPage = ({ to, messages, identities }: InboxView): string => `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示收件箱 Demo inbox</title><link rel="stylesheet" href="/demo/inbox.css"></head><body><main>
<h1>演示收件箱</h1>
<p lang="zh">这里显示演示系统“发出”的短信，没有任何真实短信。</p>
<p lang="en">Text messages of the demo. Nothing is really sent.</p>
<form method="get" action="/demo/inbox"><label for="to">手机号 Phone
<input id="to" name="to" inputmode="tel" autocomplete="off" value="${escapeHtml(to)}" placeholder="13800000001"></label>
<button type="submit">查看 Show</button></form>
<h2>最新短信 Newest messages</h2>
${messages.length > 0 ? `<ul>${messages.slice(0, 20).map(message).join('')}</ul>` : '<p>还没有短信。No messages yet.</p>'}
<h2>可以用来申领的虚构人员 Invented people to apply as</h2>
<p lang="zh">以下姓名和号码都是虚构的，只在演示的实名核对服务里有效。</p>
<div class="table"><table><thead><tr><th scope="col">姓名 Name</th><th scope="col">居民身份证号 Resident ID</th></tr></thead>
<tbody>${identities.map(identity).join('')}</tbody></table></div>
</main></body></html>`;
