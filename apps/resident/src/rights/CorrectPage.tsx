import { AppLink, BackLink, Panel, PanelSection } from '@healthcode/ui';
import { useObserved } from '../platform/observable.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { useT } from './words.ts';

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly href?: string;
  readonly words?: string;
}

function Way({ title, text, href, words }: WayProps) {
  return (
    <PanelSection title={title}>
      <p>{text}</p>
      {href !== undefined && (
        <AppLink className="hc-link hc-link--stands" href={href}>
          {words}
        </AppLink>
      )}
    </PanelSection>
  );
}

/** What can be put right by oneself, and what a person has to look at. */
export function CorrectPage() {
  const t = useT();
  const hotline = useObserved(useServices().city)?.hotline;
  return (
    <Screen
      before={<BackLink href="/rights/data">{t('back')}</BackLink>}
      title={t('correct.title')}
      lead={<p>{t('correct.lead')}</p>}
    >
      <Panel>
        <Way
          title={t('correct.areaTitle')}
          text={t('correct.area')}
          href="/declarations"
          words={t('correct.areaDo')}
        />
        <Way title={t('correct.answersTitle')} text={t('correct.answers')} />
        <Way
          title={t('correct.phoneTitle')}
          text={t('correct.phone')}
          href="/account"
          words={t('correct.phoneDo')}
        />
        <Way
          title={t('correct.nameTitle')}
          text={t('correct.name')}
          href="/appeals"
          words={t('correct.appealDo')}
        />
        <Way
          title={t('correct.recordTitle')}
          text={t('correct.record')}
          href="/appeals"
          words={t('correct.appealDo')}
        />
      </Panel>
      {hotline !== undefined && <p className="r-beside">{t('correct.hotline', { hotline })}</p>}
    </Screen>
  );
}
