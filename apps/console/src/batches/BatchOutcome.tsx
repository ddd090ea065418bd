import type { BatchSummary, BatchView } from '@healthcode/contracts/client';
import { formatInstant, formatNumber, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { hasCounts, isForecast, isMoving, rowsToTake } from './batch-state.ts';

/** What became of the rows, or what would; and what follows for colours. */
export function BatchOutcome({ view }: { view: BatchView }) {
  const { batch } = view;
  return (
    <>
      <FileRefusal batch={batch} />
      {hasCounts(batch.state) && batch.state !== 'arriving' && <Rows batch={batch} />}
      {!isMoving(batch.state) && <Earlier view={view} />}
    </>
  );
}

/** Why the file as a whole was not read, with every column that is concerned. */
function FileRefusal({ batch: { problem } }: { batch: BatchSummary }) {
  const { language } = usePreferences();
  if (problem === null) return null;
  return (
    <Notice kind="warn" title={problem.message[language]}>
      {problem.details.length > 0 && (
        <ul className="console-reasons">
          {problem.details.map(({ column, message }) => (
            <li key={column + message.en}>
              {!message[language].includes(column) && <code className="console-any">{column} </code>}
              {message[language]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Rows({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const taken = isForecast(batch.state) ? 'rowsToTake' : 'rowsTaken';
  const rows = [
    ...(batch.rowsTotal === null || batch.state === 'checking'
      ? []
      : [['rowsTotal', batch.rowsTotal] as const]),
    [taken, batch.rowsTaken] as const,
    ['rowsOlder', batch.rowsOlder] as const,
    ['rowsRepeated', batch.rowsRepeated] as const,
    ['rowsFailed', batch.rowsFailed] as const,
  ];
  return (
    <Panel>
      <PanelSection title={t('batch.rows')}>
        <table className="console-counts" aria-label={t('batch.rows')}>
          <tbody>
            {rows.map(([name, count]) => (
              <tr className="console-counts__row" key={name}>
                <th className="console-counts__name" scope="row">
                  {t(`batch.${name}`)}
                </th>
                <td className="console-counts__number">{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {!isMoving(batch.state) && rowsToTake(batch) > 0 && <Follows batch={batch} />}
      </PanelSection>
    </Panel>
  );
}

function Follows({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const say = (words: 'followed' | 'followsForecast' | 'waiting', count: number) =>
    t(`batch.${words}`, { count, number: formatNumber(count) });
  const forecast = isForecast(batch.state);
  const { coloursChanged, peopleWaiting } = batch;
  return (
    <div className="console-follows">
      <p>
        {coloursChanged > 0
          ? say(forecast ? 'followsForecast' : 'followed', coloursChanged)
          : t(forecast ? 'batch.followsNone' : 'batch.followedNone')}
      </p>
      {peopleWaiting > 0 && <p>{say('waiting', peopleWaiting)}</p>}
    </div>
  );
}

function Earlier({ view: { earlierDeliveryAt, mine } }: { view: BatchView }) {
  const t = useT();
  const { language } = usePreferences();
  if (earlierDeliveryAt === null) return null;
  const time = formatInstant(earlierDeliveryAt, language, { year: true });
  return (
    <Notice>
      <p>{t(mine ? 'batch.earlier' : 'batch.earlierOfficer', { time })}</p>
    </Notice>
  );
}
