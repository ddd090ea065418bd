import type { MyChecks } from '@healthcode/contracts/client';
import { kinshipName } from '@healthcode/domain';
import { formatInstant, Icon, Panel, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** What family members did about one's code, in their own words for it. */
export function FamilyActs({ family }: Pick<MyChecks, 'family'>) {
  const t = useT();
  const { language } = usePreferences();
  if (family.length === 0) return null;
  return (
    <section className="r-section">
      <h2 className="r-beside">{t('looked.family')}</h2>
      <Panel>
        <ul className="r-checks">
          {family.map(({ at, act, how, by }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two acts may be of the same time
            <li className="r-check" key={`${at}-${place}`}>
              <span className="hc-tile">
                <Icon name="people" />
              </span>
              <h3>
                {kinshipName(by.relation, null)[language]} {by.maskedName}
              </h3>
              <time className="r-beside" dateTime={new Date(at).toISOString()}>
                {formatInstant(at, language)}
              </time>
              <div className="r-check__what">
                <p>{t(`act.${act}`)}</p>
                {how !== null && <p className="r-beside">{how[language]}</p>}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}
