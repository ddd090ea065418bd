import type { InboxReply } from '@healthcode/contracts';
import { DOCUMENT_TYPE_NAMES, type DocumentType } from '@healthcode/domain';

/** One of the invented people of `GET /identities`. */
export interface PublishedIdentity {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly documentCountry?: string;
  readonly birthDate?: string;
  readonly name: string;
}

interface InboxView {
  readonly to: string;
  readonly messages: InboxReply['messages'];
  /** A text message was just answered. */
  readonly replied: boolean;
  readonly identities: readonly PublishedIdentity[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

const time = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);

/** The six digits stand out, so that they can be read across a desk. */
const message = ({ to, text, sentAt }: InboxReply['messages'][number]): string => `
  <li><strong>${escapeHtml(text.match(/\d{6}/)?.[0] ?? '')}</strong>${escapeHtml(text)}
    <div class="to">${escapeHtml(to)} · <time>${time(sentAt)}</time></div></li>`;

const identity = (one: PublishedIdentity): string => {
  const type = DOCUMENT_TYPE_NAMES[one.documentType as DocumentType].short;
  const cells = [
    one.name,
    `${type.zh} ${type.en}`,
    one.documentNumber,
    [one.documentCountry, one.birthDate].filter(Boolean).join(' '),
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
};

/** A plain page that needs no script; reloads by its own button. */
export const demoInboxPage = ({ to, messages, identities, replied }: InboxView): string => `<!doctype html>
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
<h2>用这个手机回短信 Answer from a phone</h2>
${replied ? '<p role="status">已发出。Sent.</p>' : ''}
<form method="post" action="/demo/inbox/reply"><label for="from">手机号 Phone
<input id="from" name="from" inputmode="tel" autocomplete="off" required maxlength="20" value="${escapeHtml(to)}"></label>
<label for="text">内容 Text<input id="text" name="text" autocomplete="off" required maxlength="100" placeholder="482913"></label>
<button type="submit">发送 Send</button></form>
<h2>可以用来申领的虚构人员 Invented people to apply as</h2>
<p lang="zh">以下姓名和号码都是虚构的，只在演示的实名核对服务里有效。</p>
<p lang="zh">演示规则：手机号末四位和证件号末四位相同（X 算 0），手机就算本人的；居民身份证前六位相同、年长至少 16 岁，就算监护人。</p>
<p lang="en">Rules of the demo: a phone is somebody’s when its last four digits are those of their document (X counts as 0); a guardian has the same first six digits in their resident ID and is at least 16 years older.</p>
<div class="table" role="region" tabindex="0" aria-label="虚构人员 Invented people"><table><thead><tr><th scope="col">姓名 Name</th><th scope="col">证件 Document</th><th scope="col">号码 Number</th><th scope="col">签发国、出生日期 Country, born</th></tr></thead>
<tbody>${identities.map(identity).join('')}</tbody></table></div>
</main></body></html>`;
