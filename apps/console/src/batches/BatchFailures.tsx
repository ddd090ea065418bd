import { type BatchView, FILE_ROUTES } from '@healthcode/contracts/client';
import { Button, formatNumber, Icon, Loading, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { useMoreFailures } from './use-more-failures.ts';

/** Rows that were not taken, each with the column and the reason; and all of them as a file to correct. */
export function BatchFailures({ view }: { view: BatchView }) {
  const t = useT();
  const { batch, mine, failuresKept } = view;
  const { failures, hasMore, asking, problem, more } = useMoreFailures(view);
  const count = batch.rowsFailed;
  return (
    <Panel>
      <PanelSection title={t('batch.problems')}>
        <p>{t('batch.problemsText', { count, number: formatNumber(count) })}</p>
        {failuresKept < count && <p>{t('batch.problemsKept', { number: formatNumber(failuresKept) })}</p>}
        {mine && <Download batchId={batch.batchId} />}
        <FailureTable failures={failures} />
        {asking && <Loading text={t('batch.moreLoading')} />}
        {problem !== undefined && <Failure title={t('batch.moreFailed')} problem={problem} onRetry={more} />}
        {hasMore && !asking && problem === undefined && (
          <div>
            <Button variant="second" onClick={more}>
              {t('batch.more')}
            </Button>
          </div>
        )}
      </PanelSection>
    </Panel>
  );
}

function Download({ batchId }: { batchId: string }) {
  const t = useT();
  return (
    <div>
      {/* Of the service and not of the app: a plain link, so that the browser saves what comes. */}
      <a className="hc-link hc-link--stands" href={FILE_ROUTES.failedRows.path.replace(':batchId', batchId)}>
        <Icon name="download" />
        <span>{t('batch.download')}</span>
      </a>
      <p className="console-meta">{t('batch.downloadHint')}</p>
    </div>
  );
}

const CELL = 'console-table__cell console-report__cell';

function FailureTable({ failures }: { failures: BatchView['failures'] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('batch.problemsTable')} tabIndex={0}>
      <table className="console-table console-report">
        <thead>
          <tr>
            {(['line', 'column', 'wrong'] as const).map((name) => (
              <th className={CELL} data-part="head" scope="col" key={name}>
                {t(`batch.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {failures.flatMap(({ line, problems }) =>
            problems.map(({ column, code, message }, at) => (
              <tr key={`${line} ${column} ${code}`}>
                {at === 0 && (
                  <th className={CELL} rowSpan={problems.length} scope="rowgroup">
                    {line}
                  </th>
                )}
                <td className={CELL}>
                  {column === '' ? t('batch.wholeRow') : <code className="console-any">{column}</code>}
                </td>
                <td className={CELL}>{message[language]}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
