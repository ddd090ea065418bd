import type { BatchView } from '@healthcode/contracts/client';
import { formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { isTurnedDown } from './batch-state.ts';
import { formatBytes } from './choose-file.ts';

const ENCODING_NAMES: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', gb18030: 'GBK (GB 18030)' };

/** The file itself: name, sender, times, and the hash by which it can be told from any other. */
export function BatchFacts({ view }: { view: BatchView }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayKind } = useSay();
  const { batch } = view;
  const { kind, sha256, encoding, finishedAt } = batch;
  const state = isTurnedDown(view) ? 'turnedDown' : batch.state;
  const inWords = (at: number) => formatInstant(at, language, { year: true });
  return (
    <Panel>
      <PanelSection title={t('batch.about')}>
        <SummaryList
          look="facts"
          rows={[
            { label: t('batch.state'), value: t(`batches.states.${state}`) },
            { label: t('batch.fileName'), value: <span className="console-any">{batch.fileName}</span> },
            { label: t('batch.kind'), value: kind === null ? t('batches.kindUnknown') : sayKind(kind) },
            { label: t('batch.source'), value: batch.source.name[language] },
            {
              label: t('batch.sentBy'),
              value: batch.sentHow === 'command-line' ? t('batches.commandLine') : batch.sentBy,
            },
            { label: t('batch.received'), value: inWords(batch.receivedAt) },
            ...(finishedAt === null ? [] : [{ label: t('batch.dealtWith'), value: inWords(finishedAt) }]),
            { label: t('batch.size'), value: formatBytes(batch.bytes) },
            ...(encoding === null
              ? []
              : [{ label: t('batch.encoding'), value: ENCODING_NAMES[encoding] ?? encoding }]),
            ...(sha256 === null
              ? []
              : [{ label: 'SHA-256', value: <code className="console-hash">{sha256}</code> }]),
          ]}
        />
      </PanelSection>
    </Panel>
  );
}
