import type { MyChecks } from '@healthcode/contracts/client';
import { DECISIONS, type Decision } from '@healthcode/domain';
import { formatCivilDay, formatInstant, formatTime, Icon, Panel, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import { type Check, type DayOfChecks, refusedFor, seenIn } from './checks-by-day.ts';

const LOOKED = { record: 'looked.record', list: 'looked.inList', gate: 'looked.atGate' } as const;
const SAW = { all: 'looked.saw', 'no-colour': 'looked.sawNoColour', nothing: 'looked.sawNothing' } as const;

function CheckRow({ check }: { readonly check: Check }) {
  const t = useT();
  const { language } = usePreferences();
  const person = personOf(useObserved(useServices().session.state));
  const why = refusedFor(check);
  const decision: Decision | undefined = DECISIONS.find((known) => known === check.decision);
  return (
    <li className="r-check">
      <span className="hc-tile">
        <Icon name="gate" />
      </span>
      <h3>{check.venueName[language]}</h3>
      <time className="r-beside" dateTime={new Date(check.at).toISOString()}>
        {formatTime(check.at)}
      </time>
      <div className="r-check__what">
        <p>{decision ? t('decision.checked', { decision: t(`decision.${decision}`) }) : check.decision}</p>
        {why && <p>{t(`looked.why.${why}`)}</p>}
        <p className="r-beside">{t(SAW[seenIn(check)], { name: person?.holder?.maskedName ?? '' })}</p>
      </div>
    </li>
  );
}

/** The checks of one day. */
export function Day({ day, checks }: DayOfChecks) {
  const t = useT();
  const { language } = usePreferences();
  const { clock, dayOf } = useServices();
  const date = formatCivilDay(day, language, { now: clock.now(), weekday: day !== dayOf(clock.now()) });
  return (
    <section className="r-section">
      <h2 className="r-beside">{day === dayOf(clock.now()) ? t('looked.today', { date }) : date}</h2>
      <Panel>
        <ul className="r-checks">
          {checks.map((check, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two checks may have the same place and time
            <CheckRow key={`${check.at}-${at}`} check={check} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

/** Offices that looked at one's record or saw one in a list, and gates that looked one up, with their reasons. */
export function Looks({ looks }: Pick<MyChecks, 'looks'>) {
  const t = useT();
  const { language } = usePreferences();
  if (looks.length === 0) return null;
  return (
    <section className="r-section">
      <h2 className="r-beside">{t('looked.offices')}</h2>
      <Panel>
        <ul className="r-checks">
          {looks.map(({ at, office, what, reason, note, late }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two looks may be of the same office and time
            <li className="r-check" key={`${at}-${place}`}>
              <span className="hc-tile">
                <Icon name={what === 'gate' ? 'id-card' : 'eye'} />
              </span>
              <h3>{office[language]}</h3>
              <time className="r-beside" dateTime={new Date(at).toISOString()}>
                {formatInstant(at, language)}
              </time>
              <div className="r-check__what">
                <p>{t(LOOKED[what])}</p>
                <p className="r-beside">{t('looked.reason', { reason: reason[language] })}</p>
                {note !== undefined && <p className="r-beside">{t('looked.note', { note })}</p>}
                {late !== undefined && (
                  <p className="r-beside">
                    {t('looked.late', {
                      when: formatInstant(late.toldAt, language),
                      ground: late.ground[language],
                    })}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}
