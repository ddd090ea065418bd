import type { Language } from '@healthcode/contracts';
import type { StatementClaims } from '@healthcode/pass';
import { makeTextPdf } from '../../platform/pdf/text-pdf.ts';
import type { Services } from '../../services.ts';
import { writeInstant } from '../rights/write-instant.ts';

const minuteOf = (services: Services, at: number): string =>
  (writeInstant(services, at) ?? '').slice(0, 16).replace('T', ' ');

const WORDS = {
  zh: {
    title: '健康码绿码说明',
    says: (name: string, at: string) => `持码人 ${name}，${at} 的健康码是绿码。`,
    until: (until: string) => `本说明到 ${until} 为止有效。`,
    law: '绿码且体温正常即可返岗，用人单位不得要求其他证明。',
    verify: (link: string) =>
      `核对真假：扫描二维码，或在 ${link} 粘贴下面的文字。不用登录，内容不会发到服务器。`,
  },
  en: {
    title: 'Statement of a green health code',
    says: (name: string, at: string) => `The health code of ${name} was green at ${at}.`,
    until: (until: string) => `This statement is valid until ${until}.`,
    law: 'A green code and a normal temperature are enough to return to work; no employer may ask for another proof.',
    verify: (link: string) =>
      `To check it, scan the code, or paste the text below at ${link}. No sign-in is needed and nothing is sent to the server.`,
  },
} as const;

/** A statement on paper: what it says, and the means for anybody to check it. */
export function makeStatementPdf(
  services: Services,
  statement: string,
  { maskedName, at, until }: StatementClaims,
  language: Language,
): Promise<Uint8Array> {
  const words = WORDS[language];
  const link = `${services.config.origins.resident}/verify`;
  const title = words.title;
  return makeTextPdf({ title, language, at: new Date(services.clock.realNow()) }, [
    { kind: 'small', text: services.policy.name[language] },
    { kind: 'title', text: title },
    { kind: 'gap' },
    { kind: 'heading', text: words.says(maskedName, minuteOf(services, at)) },
    { kind: 'text', text: words.until(minuteOf(services, until)) },
    { kind: 'gap' },
    { kind: 'text', text: words.law },
    { kind: 'gap' },
    { kind: 'qr', text: `${link}#${statement}` },
    { kind: 'gap' },
    { kind: 'small', text: words.verify(link) },
    { kind: 'small', text: statement },
  ]);
}
