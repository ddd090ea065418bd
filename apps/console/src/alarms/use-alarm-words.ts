import type { Alarm } from '@healthcode/contracts/client';
import { formatNumber, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { zhAlarms } from '../i18n/zh-alarms.ts';

type Kind = keyof (typeof zhAlarms)['alarms']['kinds'];

const KINDS: readonly Kind[] = [
  'batch-waiting',
  'batch-reds',
  'officer-reds',
  'source-day',
  'source-three-days',
  'thin-evidence',
  'reference-reds',
  'district-swing',
  'look-ups-of-nobody',
  'colours-differ',
  'copied-code',
];

/** What happened, in plain words. A kind that a newer server knows is named as it is. */
export function useAlarmWords(): (alarm: Alarm) => { readonly title: string; readonly text: string } {
  const t = useT();
  const { language } = usePreferences();
  return (alarm) => {
    const kind = KINDS.find((known) => known === alarm.kind) ?? 'other';
    const numbers = Object.fromEntries(
      Object.entries(alarm.facts).flatMap(([name, value]) =>
        typeof value === 'number' ? [[name, formatNumber(value)]] : [],
      ),
    );
    const { subject } = alarm;
    const name = alarm.name?.[language] ?? subject;
    const source = alarm.source?.[language] ?? '';
    const words = { ...numbers, kind: alarm.kind, subject, name, source };
    return { title: t(`alarms.kinds.${kind}.title`, words), text: t(`alarms.kinds.${kind}.text`, words) };
  };
}
