import type { LogEntry, LogEntryType, SignOff } from '@healthcode/translog';
import type { Sentence } from '../terminal.ts';
import { cityTimeOf } from './log-words.ts';

type Describe = { readonly [Type in LogEntryType]: (entry: Extract<LogEntry, { type: Type }>) => Sentence };

const short = (hash: string) => `${hash.slice(0, 16)}…`;
const officesOf = (signedOff: readonly SignOff[], role: SignOff['role']) =>
  signedOff.flatMap((one) => (one.role === role ? [one.office] : [])).join(', ');

type Version = Extract<LogEntry, { type: 'rule-set' | 'venue-policies' }>;

const version = (entry: Version, what: Sentence): Sentence => {
  const { id, version: number, sha256, inForceFrom, emergency, signedOff } = entry;
  const [author, approvers] = [officesOf(signedOff, 'author'), officesOf(signedOff, 'approver')];
  const from = cityTimeOf(inForceFrom);
  return {
    zh: `${what.zh} ${id} 第 ${number} 版，${from} 起施行${emergency ? '（紧急）' : ''}；${author} 起草，${approvers} 批准；哈希 ${short(sha256)}`,
    en: `${what.en} ${id}, version ${number}, in force from ${from}${emergency ? ' (emergency)' : ''}; drafted by ${author}, approved by ${approvers}; hash ${short(sha256)}`,
  };
};

const KEY_EVENTS: Readonly<Record<string, Sentence>> = {
  added: { zh: '启用', en: 'now signs' },
  retired: { zh: '停用', en: 'no longer signs' },
  revoked: { zh: '作废', en: 'is revoked for' },
};
const KEY_USES: Readonly<Record<string, Sentence>> = {
  passes: { zh: '健康码', en: 'passes' },
  'status-lists': { zh: '状态名单', en: 'status lists' },
};

const DESCRIBE: Describe = {
  'rule-set': (entry) => version(entry, { zh: '赋码规则', en: 'Rules' }),
  'venue-policies': (entry) => version(entry, { zh: '场所查验规定', en: 'Venue policies' }),
  suspension: ({ event, ground, until, offices, commitment }) => {
    const ordered = event === 'ordered';
    const by = offices.join(', ');
    return {
      zh: ordered
        ? `一条有争议的记录暂不计入，最迟到 ${cityTimeOf(until)}；理由 ${ground}；${by} 共同决定；承诺值 ${short(commitment)}`
        : `一条暂不计入的记录恢复计入；理由 ${ground}；${by} 共同决定；承诺值 ${short(commitment)}`,
      en: ordered
        ? `A disputed record does not count until ${cityTimeOf(until)} at the latest; ground ${ground}; decided by ${by}; commitment ${short(commitment)}`
        : `A suspended record counts again; ground ${ground}; decided by ${by}; commitment ${short(commitment)}`,
    };
  },
  'issuing-key': ({ event, use, kid, iss }) => ({
    zh: `${iss} 的${KEY_USES[use]!.zh}签名公钥 ${kid} ${KEY_EVENTS[event]!.zh}`,
    en: `Key ${kid} of ${iss} ${KEY_EVENTS[event]!.en} ${KEY_USES[use]!.en}`,
  }),
  'status-manifest': ({ iss, manifests }) => {
    const listed = manifests.map(({ sequence, sha256 }) => `${sequence} ${short(sha256)}`).join(', ');
    return { zh: `${iss} 的状态名单清单 ${listed}`, en: `Status manifest of ${iss}: ${listed}` };
  },
  'daily-counts': ({ day, counts: { green, orange, red, ...others } }) => {
    const rest = Object.entries(others).map(([name, count]) => `, ${name} ${count}`);
    return {
      zh: `${day} 全市：绿码 ${green}，橙码 ${orange}，红码 ${red}${rest.join('')}`,
      en: `The city on ${day}: ${green} green, ${orange} orange, ${red} red${rest.join('')}`,
    };
  },
};

export const isEntryType = (text: string): text is LogEntryType => Object.hasOwn(DESCRIBE, text);

/** An entry in two lines, with its number and when it was made. */
export function describeEntry(index: number, entry: LogEntry): string {
  const { zh, en } = (DESCRIBE[entry.type] as (entry: LogEntry) => Sentence)(entry);
  const head = `#${index}  ${cityTimeOf(entry.at)}`;
  return `${head}  ${zh}\n${' '.repeat(head.length)}  ${en}`;
}
