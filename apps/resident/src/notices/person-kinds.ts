import { DOCUMENT_TYPE_NAMES, type DocumentType, familyHowName } from '@healthcode/domain';
import { civilDay, fixed, type NoticeKinds, named, text, when, withMore, wordFor } from './notice-parts.ts';

const DOCUMENTS = '/mine/documents';
const PAPERS = '/mine/papers';
const FAMILY = '/family';
const LOOKED = '/looked';

function documentName(type: unknown, language: 'zh' | 'en'): string | null {
  if (typeof type !== 'string' || !Object.hasOwn(DOCUMENT_TYPE_NAMES, type)) return null;
  return DOCUMENT_TYPE_NAMES[type as DocumentType].full[language];
}

/** Of documents, and of who somebody is. */
export const IDENTITY_KINDS: NoticeKinds = {
  'looked-up': text(
    'id-card',
    LOOKED,
    ({ office }) => {
      const where = named(office, 'zh');
      const who = where && `查询的场所是${where}。`;
      return withMore(
        'zh',
        '查验点凭证件查了一次健康码',
        who,
        '原因在“谁看过我的信息”里。不是本人到场，请打服务热线。',
      );
    },
    ({ office }) => {
      const where = named(office, 'en');
      return withMore(
        'en',
        'A gate looked up a code by document',
        where && `It was at ${where}.`,
        'The reason is under Who looked. If it was somebody else who came, call the service line.',
      );
    },
  ),
  'document-added': text(
    'id-card',
    DOCUMENTS,
    ({ documentType, joined }) => {
      const name = documentName(documentType, 'zh');
      const records = joined === true ? '这份证件名下原有的记录，现在也算在您的健康码里。' : null;
      return withMore('zh', '添加了一份证件', name && `${name}。`, records);
    },
    ({ documentType, joined }) => {
      const name = documentName(documentType, 'en');
      const records = joined === true ? 'What was recorded under it now counts for the code too.' : null;
      return withMore('en', 'A document was added', name && `${name}.`, records);
    },
  ),
  'identity-claimed': text(
    'attention',
    DOCUMENTS,
    ({ until }) => {
      const end = when(until, 'zh');
      return ['有人申请取回您账号里的身份', `不是您本人，请${end === null ? '' : `在 ${end} 前`}提出反对。`];
    },
    ({ until }) => {
      const end = when(until, 'en');
      const title = 'Someone asks for the identity in your account';
      return [title, `If it is not you, object${end === null ? '' : ` before ${end}`}.`];
    },
  ),
  'identity-claim-refused': fixed(
    'id-card',
    '/',
    ['取回身份的申请没有通过', '有疑问，请带身份证件到社区服务点。'],
    [
      'You were not given the identity that you asked for',
      'Questions: take your identity document to a community service point.',
    ],
  ),
  'identity-returned': fixed(
    'id-card',
    '/',
    ['您的身份已取回', '现在可以在这个账号里出示健康码。'],
    ['Your identity was returned to you', 'You can now show your code in this account.'],
  ),
  'identity-lost': fixed(
    'attention',
    null,
    ['这个账号里的身份已交还给另一个账号', '服务点当面核对了证件。有疑问，请带身份证件到社区服务点。'],
    [
      'The identity in this account was given to another account',
      'The document was seen at a counter. Questions: take yours to a community service point.',
    ],
  ),
};

const RELATIONS = {
  zh: { spouse: '配偶', parent: '父母', child: '子女' },
  en: { spouse: 'spouse', parent: 'parent', child: 'child' },
} as const;
const ACCOUNT_CLOSED = { zh: '家人注销了账号', en: 'The family member closed their account' } as const;

const whoZh = (relation: unknown): string | null => {
  const name = wordFor(RELATIONS.zh, relation);
  return name && `这位家人是您的${name}。`;
};
const whoEn = (relation: unknown): string | null => {
  const name = wordFor(RELATIONS.en, relation);
  return name && `This family member is your ${name}.`;
};
/** How it was agreed, or why it ended; a code without words is not shown. */
function how(code: unknown, language: 'zh' | 'en'): string | null {
  if (typeof code !== 'string') return null;
  const name = code === 'account-closed' ? ACCOUNT_CLOSED : familyHowName(code);
  if (name.zh === code) return null;
  return `${name[language]}${language === 'zh' ? '。' : '.'}`;
}

/** Of family members and who shows whose code. What is told to a person is also read by whoever shows their code. */
export const FAMILY_KINDS: NoticeKinds = {
  'family-asked': text(
    'people',
    FAMILY,
    ({ lapsesAt }) => {
      const end = when(lapsesAt, 'zh');
      return withMore(
        'zh',
        '有家人想代为出示健康码',
        end && `请在 ${end} 前答复。`,
        '同意不同意，由本人决定。',
      );
    },
    ({ lapsesAt }) => {
      const end = when(lapsesAt, 'en');
      const title = 'A family member would like to show a code for someone';
      return withMore(
        'en',
        title,
        end && `Please answer before ${end}.`,
        'Whether they may is for the person to say.',
      );
    },
  ),
  'family-agreed': text(
    'people',
    FAMILY,
    ({ relation }) => withMore('zh', '家人同意由您代办', whoZh(relation)),
    ({ relation }) => withMore('en', 'Your family member has agreed', whoEn(relation)),
  ),
  'family-refused': text(
    'people',
    FAMILY,
    ({ relation }) => withMore('zh', '家人没有同意由您代办', whoZh(relation)),
    ({ relation }) => withMore('en', 'Your family member has not agreed', whoEn(relation)),
  ),
  'family-shown': text(
    'people',
    FAMILY,
    (facts) => withMore('zh', '现在有家人可以代为出示健康码', how(facts['how'], 'zh')),
    (facts) => withMore('en', 'A family member may now show the code', how(facts['how'], 'en')),
  ),
  'family-ended': text(
    'person-minus',
    FAMILY,
    ({ relation, why }) => withMore('zh', '您不再代办一位家人', whoZh(relation), how(why, 'zh')),
    ({ relation, why }) => {
      const title = 'You no longer show a family member’s code';
      return withMore('en', title, whoEn(relation), how(why, 'en'));
    },
  ),
  'family-shown-ended': text(
    'person-minus',
    FAMILY,
    ({ why }) => withMore('zh', '一位家人不再代为出示健康码', how(why, 'zh')),
    ({ why }) => withMore('en', 'A family member no longer shows the code', how(why, 'en')),
  ),
  'family-link-ended': text(
    'person-minus',
    FAMILY,
    ({ why }) => withMore('zh', '您不再代办一位家人', how(why, 'zh')),
    ({ why }) => withMore('en', 'You no longer show a family member’s code', how(why, 'en')),
  ),
};

/** Of codes on paper. */
export const PAPER_KINDS: NoticeKinds = {
  'paper-issued': text(
    'print',
    PAPERS,
    ({ untilDay, replaced, office }) => {
      const [end, by] = [civilDay(untilDay, 'zh'), named(office, 'zh')];
      return withMore(
        'zh',
        '发了一张纸质健康码',
        by && `由${by}发放。`,
        end && `用到 ${end}。`,
        replaced === true ? '以前那张不能再用了。' : null,
      );
    },
    ({ untilDay, replaced, office }) => {
      const [end, by] = [civilDay(untilDay, 'en'), named(office, 'en')];
      return withMore(
        'en',
        'A paper code was issued',
        by && `By ${by}.`,
        end && `It works until ${end}.`,
        replaced === true ? 'The one before no longer works.' : null,
      );
    },
  ),
  'paper-lost': text(
    'print',
    PAPERS,
    ({ office }) => {
      const by = named(office, 'zh');
      return withMore('zh', '一张纸质健康码已挂失', by && `由${by}办理。`, '它不能再用了。');
    },
    ({ office }) => {
      const by = named(office, 'en');
      return withMore('en', 'A paper code was reported lost', by && `At ${by}.`, 'It no longer works.');
    },
  ),
};
