import { formatTemperature, type VenuePolicies } from '@healthcode/domain';
import {
  Button,
  DECISION_WORDS,
  formatRecent,
  formatTime,
  Notice,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import { problemText } from '../app/problem-text.ts';
import { useStore } from '../app/store.ts';
import { type CopiedElsewhere, countDecisions, type ShiftEntry } from '../checks/shift-entry.ts';
import { FlowCounts } from '../passages/FlowCounts.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { type Say, useT } from '../words/words.ts';
import { useShift } from './use-shift.ts';

/** More than this nobody scrolls through on a tablet at a gate. */
const LAST_SHOWN = 50;
const ORDER = [
  'admit',
  'refer',
  'refuse',
  'original-way',
  'measure-first',
  'show-again',
  'not-accepted',
] as const;

type DecisionName = (typeof ORDER)[number];

/** The venue's own word for a decision; wording is data. */
function decisionWord(policies: VenuePolicies | null, decision: string, language: 'zh' | 'en'): string {
  const wording = Object.values(policies?.wordings ?? {}).find((one) => one.decision === decision);
  return wording?.word[language] ?? DECISION_WORDS[decision as DecisionName][language];
}

function temperatureWords({ temperatureHow, temperatureTenths }: ShiftEntry, t: Say): string {
  if (temperatureTenths !== null) return `${formatTemperature(temperatureTenths)} ${t('pad.unit')}`;
  if (temperatureHow === 'stated-high') return t('scan.high');
  return t(temperatureHow === 'stated-normal' ? 'decision.temperatureNormal' : 'scan.notMeasured');
}

function CopiedLine({ copied: { at, sameVenue } }: { readonly copied: CopiedElsewhere }) {
  const t = useDeviceT();
  const words = t(sameVenue ? 'copied.hereAt' : 'copied.elsewhereAt', { time: formatTime(at) });
  return <p className="shift-copied">{words}</p>;
}

/** Codes that were copied: their holders know already, and the guard learns what to look at. */
function Copied({ entries }: { readonly entries: readonly ShiftEntry[] }) {
  const t = useDeviceT();
  const count = entries.filter(({ copied }) => copied).length;
  if (count === 0) return null;
  return (
    <Notice kind="warn" title={t('copied.title', { count })}>
      <p>{t('copied.what')}</p>
    </Notice>
  );
}

function Uploads() {
  const t = useT();
  const { language } = usePreferences();
  const { queue } = useGate();
  const device = useDeviceT();
  const { waiting, ofOthers, uploading, failure, refused } = useStore(queue.state);
  return (
    <>
      {waiting === 0 ? (
        <p role="status">{t('shift.allUploaded')}</p>
      ) : (
        <div className="stack">
          <p role="status">{t('shift.waiting', { count: waiting })}</p>
          {failure ? <p>{t('shift.uploadFailed', { reason: problemText(failure, language, t) })}</p> : null}
          <Button
            size="gate"
            block
            variant="second"
            icon="upload"
            waiting={uploading}
            waitingText={t('shift.uploading')}
            onClick={() => void queue.flush()}
          >
            {t('shift.uploadNow')}
          </Button>
        </div>
      )}
      {ofOthers > 0 ? <Notice>{device('others.waiting', { count: ofOthers })}</Notice> : null}
      {refused.length > 0 ? (
        <Notice kind="warn" title={t('shift.refused', { count: refused.length })}>
          <p>{t('shift.refusedLead')}</p>
          <ul>
            {[...new Map(refused.map((one) => [one.code, one])).values()].map((one) => (
              <li key={one.code}>{problemText(one, language, t)}</li>
            ))}
          </ul>
          <Button variant="second" onClick={() => void queue.clearRefused()}>
            {t('shift.refusedClear')}
          </Button>
        </Notice>
      ) : null}
    </>
  );
}

/** What was decided in this shift, how often and when; never about whom. */
export function ShiftScreen() {
  const t = useT();
  const { language } = usePreferences();
  const { clock, session } = useGate();
  const { policies } = useStore(session.state);
  const entries = useShift();
  const { total, of } = countDecisions(entries);
  const now = clock.now();
  return (
    <GatePage title={t('shift.title')} lead={t('shift.lead')} backTo="/">
      <Uploads />
      <Copied entries={entries} />
      {total === 0 ? <p>{t('shift.none')}</p> : <h2>{t('shift.counts', { count: total })}</h2>}
      {total === 0 ? null : (
        <>
          <dl className="shift-counts">
            {ORDER.filter((decision) => of.has(decision)).map((decision) => (
              <div key={decision}>
                <dt>{decisionWord(policies, decision, language)}</dt>
                <dd>{of.get(decision)}</dd>
              </div>
            ))}
          </dl>
          <FlowCounts />
          <Panel>
            <PanelSection title={t('shift.last')}>
              <ol className="shift-list">
                {entries
                  .slice(-LAST_SHOWN)
                  .reverse()
                  .map((entry) => (
                    <li key={entry.checkId}>
                      <span>{formatRecent(entry.at, now, language)}</span>
                      <strong>{decisionWord(policies, entry.decision, language)}</strong>
                      <span>{temperatureWords(entry, t)}</span>
                      {entry.copied ? <CopiedLine copied={entry.copied} /> : null}
                    </li>
                  ))}
              </ol>
            </PanelSection>
          </Panel>
        </>
      )}
    </GatePage>
  );
}
