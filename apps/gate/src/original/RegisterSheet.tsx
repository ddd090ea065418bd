import type { Venue } from '@healthcode/contracts/client';
import { dayNumberAt } from '@healthcode/domain';
import { formatCivilDay, usePreferences } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { useOriginalT } from './words.ts';

/** What is needed to find somebody who was here at a time, and no more: no document, no colour. */
const COLUMNS = ['time', 'name', 'phone', 'temperature', 'staff'] as const;
const LINES = Array.from({ length: 18 }, (_, line) => line + 1);
/** After so many days a sheet is destroyed: the longest incubation. */
const KEPT_DAYS = 14;

interface RegisterSheetProps {
  readonly venue: Venue;
  /** With today's date; else to be filled in by hand. */
  readonly dated: boolean;
}

/** One page A4 in black on white. */
export function RegisterSheet({ venue, dated }: RegisterSheetProps) {
  const t = useOriginalT();
  const { language } = usePreferences();
  const { clock } = useGate();
  const today = dayNumberAt(clock.now());
  const until = formatCivilDay(today + KEPT_DAYS, language, { year: true });
  return (
    <section className="register-sheet" aria-labelledby="register-title">
      <div className="register-page">
        <h2 id="register-title">{t('form.sheetTitle')}</h2>
        <dl className="register-head">
          <div>
            <dt>{t('form.venue')}</dt>
            <dd>{venue.name[language]}</dd>
          </div>
          <div>
            <dt>{t('form.day')}</dt>
            <dd>{dated ? formatCivilDay(today, language, { year: true }) : t('form.blankDay')}</dd>
          </div>
        </dl>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`form.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line}>
                {COLUMNS.map((column) => (
                  <td key={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          <li>{t('form.fever')}</li>
          <li>{t('form.why')}</li>
          <li>{t('form.only')}</li>
          <li>{dated ? t('form.kept', { date: until }) : t('form.keptBlank')}</li>
        </ul>
      </div>
    </section>
  );
}
