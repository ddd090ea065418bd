import type { Overview } from '@healthcode/contracts/client';
import { AppLink, formatNumber, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { peopleLink } from '../people/people-link.ts';
import { Cell, ColumnHead, Row, RowHead, Rows, StackedTable } from '../shell/stacked-table.tsx';
import { type ByColour, COLOURS, type Colour, perTenThousand, totalOf } from './figures.ts';

/** Every count leads to the people it counts. */
export function DistrictsTable({ overview }: { overview: Overview }) {
  const t = useT();
  const { language } = usePreferences();
  const { byDistrict, withoutDistrict, people } = overview;
  return (
    <StackedTable label={t('home.districtsTable')}>
      <DistrictsHead />
      <Rows part="body">
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
      </Rows>
      <Rows part="foot">
        <FiguresRow name={t('home.city')} figures={people} part="foot" />
      </Rows>
    </StackedTable>
  );
}

function DistrictsHead() {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Rows part="head">
      <Row>
        <ColumnHead look="name">{t('home.district')}</ColumnHead>
        {COLOURS.map((colour) => (
          <ColumnHead key={colour}>
            <span className="console-mark">
              <StatusShape kind={colour} look="mark" size={18} />
              <span>{STATUS_WORDS[colour][language]}</span>
            </span>
          </ColumnHead>
        ))}
        <ColumnHead>{t('home.total')}</ColumnHead>
        <ColumnHead look="words">{t('home.perTenThousand')}</ColumnHead>
      </Row>
    </Rows>
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
  const t = useT();
  const { language } = usePreferences();
  return (
    <Row>
      <RowHead part={part}>{name}</RowHead>
      {COLOURS.map((colour) => (
        <Cell part={part} label={STATUS_WORDS[colour][language]} key={colour}>
          <CountLink district={district} name={name} colour={colour} count={figures[colour]} />
        </Cell>
      ))}
      <Cell part={part} look="bold" label={t('home.total')}>
        {formatNumber(totalOf(figures))}
      </Cell>
      <Cell part={part} label={t('home.perTenThousand')} isLong>
        {perTenThousand(figures) ?? '—'}
      </Cell>
    </Row>
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
