import { formatNumber, Panel, PanelSection, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type ByColour, COLOURS, sayShare, totalOf } from './figures.ts';

/** People by colour: shape, word, number and share, told apart without the colours too. */
export function PeoplePanel({ people }: { people: ByColour }) {
  const t = useT();
  const { language } = usePreferences();
  const total = totalOf(people);
  return (
    <Panel>
      <PanelSection title={t('home.people')}>
        <ul className="console-people">
          {COLOURS.map((colour) => (
            <li className="console-people__colour" key={colour}>
              <StatusShape kind={colour} look="mark" size={34} />
              <p className="console-people__figures">
                <strong className="console-people__number">{formatNumber(people[colour])}</strong>
                <span className="console-people__share">
                  {STATUS_WORDS[colour][language]}{' '}
                  {t('home.share', { share: sayShare(people[colour], total) })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}
