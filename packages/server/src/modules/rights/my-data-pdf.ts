import type { Language } from '@healthcode/contracts';
import { DATA_TOPICS } from '@healthcode/domain';
import { makeTextPdf, type PdfBlock } from '../../platform/pdf/text-pdf.ts';
import type { Services } from '../../services.ts';
import type { MyDataRecords } from './my-data-file.ts';
import { KEY_WORDS, TOPIC_WORDS } from './my-data-words.ts';
import { writeInstant } from './write-instant.ts';

const WORDS = {
  title: { zh: '我的健康码信息', en: 'My health code data' },
  made: { zh: '生成时间', en: 'Made' },
  none: { zh: '没有', en: 'Nothing' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  kept: { zh: '保存期限', en: 'Kept' },
  days: { zh: '天', en: 'days' },
} as const;

/** The same records as in the data file, to be read. */
export async function makeMyDataPdf(
  services: Services,
  records: MyDataRecords,
  language: Language,
): Promise<Uint8Array> {
  const now = services.clock.cityNow();
  const colon = language === 'zh' ? '：' : ': ';
  const title = `${services.policy.name[language]} · ${WORDS.title[language]}`;
  const blocks: PdfBlock[] = [
    { kind: 'title', text: title },
    {
      kind: 'small',
      text: `${WORDS.made[language]}${colon}${readable(writeInstant(services, now), language)}`,
    },
  ];
  for (const topic of DATA_TOPICS) {
    const { days, reason } = services.policy.retention[topic];
    const kept = days === null ? '' : `${days} ${WORDS.days[language]}${language === 'zh' ? '，' : ', '}`;
    blocks.push(
      { kind: 'gap' },
      { kind: 'heading', text: TOPIC_WORDS[topic][language] },
      { kind: 'small', text: `${WORDS.kept[language]}${colon}${kept}${reason[language]}` },
    );
    if (records[topic].length === 0) blocks.push({ kind: 'text', text: WORDS.none[language] });
    for (const record of records[topic]) blocks.push(...linesOf(record, language), { kind: 'gap' });
  }
  return makeTextPdf({ title, language, at: new Date(services.clock.realNow()) }, blocks);
}

const linesOf = (record: Readonly<Record<string, unknown>>, language: Language): PdfBlock[] =>
  Object.entries(record)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => {
      const label = KEY_WORDS[key]?.[language] ?? key;
      const colon = /[？?]$/.test(label) ? ' ' : language === 'zh' ? '：' : ': ';
      return { kind: 'text', text: `${label}${colon}${readable(value, language)}` };
    });

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d[+-]/;

/** A value as a line of text; what stands in both languages in the one asked for. */
function readable(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][language];
  if (typeof value === 'string') return value.replace(INSTANT, '$1 $2|').split('|')[0]!;
  if (Array.isArray(value)) return value.map((one) => readable(one, language)).join('; ') || '–';
  if (typeof value !== 'object') return String(value);
  const fields = value as Record<string, unknown>;
  if (typeof fields['zh'] === 'string' && typeof fields['en'] === 'string') return String(fields[language]);
  return Object.entries(fields)
    .map(([key, inner]) => `${KEY_WORDS[key]?.[language] ?? key} ${readable(inner, language)}`)
    .join(', ');
}
