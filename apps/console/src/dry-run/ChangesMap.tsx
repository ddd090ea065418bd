import { formatNumber, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import type { CityDistrict } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { CityDrawing } from '../map/CityDrawing.tsx';
import { countSteps, shadeFor } from '../map/shade.ts';
import { Choice } from '../shell/Choice.tsx';
import { type ColourChange, changesByDistrict, type Tally, tallyOf } from './colour-changes.ts';

interface ChangesMapProps {
  readonly changes: readonly ColourChange[];
  readonly districts: readonly CityDistrict[];
}

type Measure = keyof Tally;

/** Where people change: the darker, the more of them. All of them, or only those whose colour gets milder or stricter. */
export function ChangesMap({ changes, districts }: ChangesMapProps) {
  const { language } = usePreferences();
  const [chosen, choose] = useState<Measure>('people');
  const [pointed, setPointed] = useState<string | null>(null);
  const city = tallyOf(changes);
  const isMixed = city.milder > 0 && city.stricter > 0;
  const measure = isMixed ? chosen : 'people';
  const rows = changesByDistrict(
    changes,
    districts.map(({ code }) => code),
  );
  const tallies = new Map(rows.map((row) => [row.district, tallyOf(row.changes)]));
  const figureOf = (code: string | null) => tallies.get(code)?.[measure] ?? 0;
  const highest = Math.max(0, ...districts.map(({ code }) => figureOf(code)));
  const shown = new Map(
    districts.map(({ code, name }) => {
      const figure = figureOf(code);
      return [
        code,
        { name: name[language], figure: formatNumber(figure), shade: shadeFor(figure, highest) },
      ] as const;
    }),
  );
  const say = useSayTally();
  return (
    <div className="console-map">
      {isMixed && <MeasureChoice city={city} chosen={measure} choose={choose} />}
      <CityDrawing
        shown={shown}
        pointed={pointed}
        draw={({ code, path }, shade) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a shape is no control; the table has the same numbers
          <g
            key={code}
            role="img"
            aria-label={say(shown.get(code)?.name ?? '', tallies.get(code))}
            onMouseEnter={() => setPointed(code)}
            onMouseLeave={() => setPointed(null)}
          >
            <path className="console-map__district" data-shade={shade} d={path} />
          </g>
        )}
        legend={<Legend highest={highest} />}
      />
      <Caption
        district={pointed === null ? null : say(shown.get(pointed)?.name ?? '', tallies.get(pointed))}
        elsewhere={figureOf(null)}
      />
    </div>
  );
}

/** All figures of a district in one phrase. */
function useSayTally(): (name: string, tally: Tally | undefined) => string {
  const t = useT();
  return (name, tally) => {
    if (!tally || tally.people === 0) return t('recolour.nobodyIn', { name });
    return t('recolour.tallyOf', {
      name,
      count: tally.people,
      people: formatNumber(tally.people),
      milder: formatNumber(tally.milder),
      stricter: formatNumber(tally.stricter),
    });
  };
}

interface MeasureChoiceProps {
  readonly city: Tally;
  readonly chosen: Measure;
  readonly choose: (measure: Measure) => void;
}

function MeasureChoice({ city, chosen, choose }: MeasureChoiceProps) {
  const t = useT();
  const options = (['people', 'milder', 'stricter'] as const).map((value) => ({
    value,
    label: t(`recolour.measures.${value}`, { number: formatNumber(city[value]) }),
  }));
  return <Choice legend={t('recolour.measure')} options={options} chosen={chosen} choose={choose} />;
}

function Legend({ highest }: { highest: number }) {
  const t = useT();
  return (
    <div className="console-map__legend">
      <p className="console-meta">{t('recolour.legend')}</p>
      <ul className="console-map__steps">
        <li>
          <span className="console-map__swatch" data-shade={1} aria-hidden="true" />
          {t('map.none')}
        </li>
        {countSteps(highest).map(({ shade, upTo }) => (
          <li key={shade}>
            <span className="console-map__swatch" data-shade={shade} aria-hidden="true" />
            {t('map.upTo', { rate: formatNumber(upTo) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CaptionProps {
  /** What is to be said of the district under the pointer. */
  readonly district: string | null;
  /** People whom the map cannot show. */
  readonly elsewhere: number;
}

function Caption({ district, elsewhere }: CaptionProps) {
  const t = useT();
  return (
    <div className="console-map__caption">
      {district === null ? (
        <p className="console-meta">{t('recolour.hint')}</p>
      ) : (
        <p aria-hidden="true">{district}</p>
      )}
      {elsewhere > 0 && (
        <p>{t('recolour.elsewhere', { count: elsewhere, number: formatNumber(elsewhere) })}</p>
      )}
    </div>
  );
}
