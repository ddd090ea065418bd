import { DEMO_IDENTITIES } from '../identities/demo-identities.ts';
import { STYLE } from './style.ts';

/** What the form found: the name that belongs to the number, or that it is no valid number. */
export type NameAnswer = { readonly name: string } | 'invalid';

/** The page that tells a newcomer whom to sign in as, in Chinese and English. */
export function renderPage(answer?: NameAnswer): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示身份 · Demo identities</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>演示身份</h1>
<p>这里代替真实的身份核验库与短信平台，只用于演示。下表中的人均为虚构，可用其姓名和证件号码办理健康码。</p>
<p lang="en">Demo identities. This stands in for a real identity register and text-message gateway, for demonstration only.
Everybody in this table is invented; apply for a health code with any of these names and numbers.</p>
<table>
<thead><tr><th scope="col">姓名 <span lang="en">Name</span></th><th scope="col">居民身份证号码 <span lang="en">Resident ID number</span></th></tr></thead>
<tbody>
${DEMO_IDENTITIES.map(rowOf).join('\n')}
</tbody>
</table>
<h2>需要更多的人</h2>
<p>任何格式正确的居民身份证号码都可使用，其姓名由号码推算得出，每次结果相同。输入号码即可查询。请勿输入真实的号码。</p>
<p lang="en">More people: any well-formed resident ID number will do. Its name follows from the number and is always the same.
Enter a number to look it up. Never enter the number of a real person.</p>
<form method="post" action="/">
<label for="number">证件号码 <span lang="en">Number</span></label>
<input id="number" name="number" autocomplete="off" maxlength="24" required>
<button>查询姓名 <span lang="en">Look up the name</span></button>
</form>
<div role="status">${answer === undefined ? '' : answerText(answer)}</div>
</main>
</body>
</html>
`;
}

const rowOf = ({ name, documentNumber }: { name: string; documentNumber: string }): string =>
  `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(documentNumber)}</td></tr>`;

function answerText(answer: NameAnswer): string {
  if (answer !== 'invalid')
    return `<p>姓名 <span lang="en">Name</span> <strong>${escapeHtml(answer.name)}</strong></p>`;
  return `<p>号码格式不正确，请核对出生日期和校验码。</p>
<p lang="en">This is not a well-formed number. Check the birth date and the check digit.</p>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
