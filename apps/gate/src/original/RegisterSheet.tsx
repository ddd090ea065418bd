import type { Venue } from '@healthcode/contracts/client';
import { dayNumberAt } from '@healthcode/domain';
import { formatCivilDay, usePreferences } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { InBothLanguages } from './InBothLanguages.tsx';

/** What is needed to find somebody who was here at a time, and no more: no document, no colour. */
const COLUMNS = ['time', 'name', 'phone', 'temperature', 'staff'] as const;
const LINES = Array.from({ length: 16 }, (_, line) => line + 1);
/** After so many days a sheet is destroyed: the longest incubation. */
const KEPT_DAYS = 14;
const NOTES = ['fever', 'why', 'only'] as const;

interface RegisterSheetProps {
  readonly venue: Venue;
  /** With today's date; else to be filled in by hand. */
  readonly dated: boolean;
}

/** One page A4 in black on white, for whoever comes: in both languages, the staff's first. */
export function RegisterSheet({ venue, dated }: RegisterSheetProps) {
  const { language } = usePreferences();
  const { clock } = useGate();
  const today = dayNumberAt(clock.now());
  const dayIn = (day: number) => (of: 'zh' | 'en') => formatCivilDay(day, of, { year: true });
  const destroyedAt = dayIn(today + KEPT_DAYS);
  return (
    <section className="register-sheet" aria-labelledby="register-title">
      <div className="register-page">
        <h2 id="register-title">
          <InBothLanguages words={(t) => t('form.sheetTitle')} />
        </h2>
        <dl className="register-head">
          <div>
            <dt>
              <InBothLanguages words={(t) => t('form.venue')} />
            </dt>
            <dd>{venue.name[language]}</dd>
          </div>
          <div>
            <dt>
              <InBothLanguages words={(t) => t('form.day')} />
            </dt>
            <dd>{dated ? dayIn(today)(language) : <span className="register-blank" />}</dd>
          </div>
        </dl>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  <InBothLanguages words={(t) => t(`form.columns.${column}`)} />
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
          {NOTES.map((note) => (
            <li key={note}>
              <InBothLanguages words={(t) => t(`form.${note}`)} />
            </li>
          ))}
          <li>
            <InBothLanguages
              words={(t, of) => (dated ? t('form.kept', { date: destroyedAt(of) }) : t('form.keptBlank'))}
            />
          </li>
        </ul>
      </div>
    </section>
  );
}
