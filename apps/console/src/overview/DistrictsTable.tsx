import type { Overview } from '@healthcode/contracts/client';
import { AppLink, formatNumber, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { peopleLink } from '../people/people-link.ts';
import { type ByColour, COLOURS, type Colour, perTenThousand, totalOf } from './figures.ts';

/** Every count leads to the people it counts. */
export function DistrictsTable({ overview }: { overview: Overview }) {
  const t = useT();
  const { language } = usePreferences();
  const { byDistrict, withoutDistrict, people } = overview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll" aria-label={t('home.districtsTable')} tabIndex={0}>
      <table className="console-table">
        <DistrictsHead />
        <tbody>
          {byDistrict.map(({ district, name, ...figures }) => (
            <FiguresRow
              key={district}
              district={district}
              name={name[language]}
              figures={figures}
              part="body"
            />
          ))}
          <FiguresRow district="none" name={t('map.withoutDistrict')} figures={withoutDistrict} part="body" />
        </tbody>
        <tfoot>
          <FiguresRow name={t('home.city')} figures={people} part="foot" />
        </tfoot>
      </table>
    </section>
  );
}

const CELL = 'console-table__cell';
const NAME = 'console-table__cell console-table__cell--name';

function DistrictsHead() {
  const t = useT();
  const { language } = usePreferences();
  return (
    <thead>
      <tr>
        <th className={NAME} data-part="head" scope="col">
          {t('home.district')}
        </th>
        {COLOURS.map((colour) => (
          <th className={CELL} data-part="head" scope="col" key={colour}>
            <span className="console-mark">
              <StatusShape kind={colour} look="mark" size={18} />
              <span>{STATUS_WORDS[colour][language]}</span>
            </span>
          </th>
        ))}
        <th className={CELL} data-part="head" scope="col">
          {t('home.total')}
        </th>
        <th className={`${CELL} console-table__cell--words`} data-part="head" scope="col">
          {t('home.perTenThousand')}
        </th>
      </tr>
    </thead>
  );
}

interface FiguresRowProps {
  /** Six digits, `none` for people without one, absent for the whole city. */
  readonly district?: string;
  readonly name: string;
  readonly figures: ByColour;
  readonly part: 'body' | 'foot';
}

function FiguresRow({ district, name, figures, part }: FiguresRowProps) {
  return (
    <tr>
      <th className={NAME} data-part={part} scope="row">
        {name}
      </th>
      {COLOURS.map((colour) => (
        <td className={CELL} data-part={part} key={colour}>
          <CountLink district={district} name={name} colour={colour} count={figures[colour]} />
        </td>
      ))}
      <td className={`${CELL} console-table__cell--bold`} data-part={part}>
        {formatNumber(totalOf(figures))}
      </td>
      <td className={CELL} data-part={part}>
        {perTenThousand(figures) ?? '—'}
      </td>
    </tr>
  );
}

interface CountLinkProps {
  readonly district: string | undefined;
  readonly name: string;
  readonly colour: Colour;
  readonly count: number;
}

/** No link to an empty list: a nought says all that it would. Green people are in no list. */
function CountLink({ district, name, colour, count }: CountLinkProps) {
  const t = useT();
  const { language } = usePreferences();
  const number = formatNumber(count);
  if (count === 0 || colour === 'green') return <>{number}</>;
  return (
    <AppLink
      className="console-count-link"
      href={peopleLink({ ...(district === undefined ? {} : { district }), colour })}
      aria-label={t('map.peopleOf', { name, colour: STATUS_WORDS[colour][language], number })}
    >
      {number}
    </AppLink>
  );
}
