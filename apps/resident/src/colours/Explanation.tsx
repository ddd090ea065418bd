import type { ExplainedHold } from '@healthcode/contracts/client';
import {
  ButtonLink,
  formatInstant,
  formatRecent,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { PassesHeld } from '../passes/PassesHeld.tsx';
import { useServices } from '../shell/services-context.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { holdsByStrength } from './known-colour.ts';
import { Objection } from './Objection.tsx';

interface HoldProps {
  readonly hold: ExplainedHold;
}

function useWhen(): (instant: number) => string {
  const { language } = usePreferences();
  const { clock } = useServices();
  return (instant) => formatInstant(instant, language, { now: clock.now() });
}

/** Why: in words, and by whom, by which rule, since when. */
function Why({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  return (
    <>
      <p>{hold.reason[language]}</p>
      <SummaryList
        look="facts"
        rows={[
          { label: t('reason.reportedBy'), value: hold.reportedBy[language] },
          { label: t('reason.since'), value: when(hold.since) },
          {
            label: t('reason.rule'),
            value: t('reason.ruleValue', { rule: hold.ruleId, version: hold.ruleSetVersion }),
          },
        ]}
      />
    </>
  );
}

/** Until when: a date and a time, or what ends it and when it is reviewed at the latest. */
function Until({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  return (
    <>
      {hold.until !== null && (
        <p className="r-strong">{t('reason.untilFixed', { until: when(hold.until) })}</p>
      )}
      {hold.endsWith.length > 0 && (
        <>
          <p>{t(hold.until === null ? 'reason.untilOpen' : 'reason.untilSooner')}</p>
          <ul className="r-bullets">
            {hold.endsWith.map((end) => (
              <li key={end.en}>{end[language]}</li>
            ))}
          </ul>
        </>
      )}
      {hold.until === null && hold.endsWith.length === 0 && <p>{t('reason.untilUnknown')}</p>}
      {hold.reviewAt !== null && (
        <p className="r-beside">{t('reason.review', { when: when(hold.reviewAt) })}</p>
      )}
    </>
  );
}

function ToDo({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <PanelSection title={t('reason.toDoTitle')}>
      <p>{hold.toDo[language]}</p>
      <p className="r-beside">{t('reason.hospital')}</p>
      <ButtonLink href="/declare" variant="second" icon="pencil" block>
        {t('reason.declareAgain')}
      </ButtonLink>
    </PanelSection>
  );
}

/** A further record in force, shorter: when the strongest has ended, this one holds the colour. */
function OtherHold({ hold }: HoldProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel>
      <PanelSection>
        <h3>
          {t(`colour.${hold.colour}`)} · {hold.title[language]}
        </h3>
        <Why hold={hold} />
        <Until hold={hold} />
      </PanelSection>
    </Panel>
  );
}

/** Why the code is not green: why, until when, what to do, objection, always in that order. */
export function Explanation({ heard, now }: { readonly heard: HeardColour; readonly now: number }) {
  const t = useT();
  const { language } = usePreferences();
  const [strongest, ...others] = holdsByStrength(heard.view);
  if (strongest === undefined) return null;
  return (
    <>
      <Panel>
        <PanelSection title={t('reason.why', { colour: t(`colour.${strongest.colour}`) })}>
          <Why hold={strongest} />
        </PanelSection>
        <PanelSection title={t('reason.untilTitle')}>
          <Until hold={strongest} />
        </PanelSection>
        <ToDo hold={strongest} />
        <Objection toARecord />
      </Panel>
      {others.length > 0 && <h2 className="r-also">{t('reason.also', { count: others.length })}</h2>}
      {others.map((hold) => (
        <OtherHold key={`${hold.ruleId} ${hold.since}`} hold={hold} />
      ))}
      <Panel>
        <PassesHeld />
      </Panel>
      <p className="r-beside r-centred">
        {t('reason.held', { time: formatRecent(heard.heardAt, now, language) })}
      </p>
    </>
  );
}
