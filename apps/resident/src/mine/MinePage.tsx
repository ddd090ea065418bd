import { formatDocumentHint } from '@healthcode/domain';
import {
  AppLink,
  Button,
  ButtonLink,
  Icon,
  type IconName,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useT as useAccountT } from '../accounts/words.ts';
import { useT } from '../i18n/words.ts';
import { NewsRow } from '../notices/NewsLine.tsx';
import { PassesHeld } from '../passes/PassesHeld.tsx';
import { useObserved } from '../platform/observable.ts';
import { homeOf, personOf } from '../session/home.ts';
import { MainScreen } from '../shell/MainScreen.tsx';
import { useServices } from '../shell/services-context.ts';

function Row({
  href,
  icon,
  text,
}: {
  readonly href: string;
  readonly icon: IconName;
  readonly text: string;
}) {
  return (
    <AppLink className="r-row" href={href}>
      <Icon name={icon} />
      <span>{text}</span>
      <Icon name="chevron-right" />
    </AppLink>
  );
}

function Holder() {
  const t = useT();
  const { language } = usePreferences();
  const person = personOf(useObserved(useServices().session.state));
  if (person === null) return null;
  const { holder } = person;
  const who =
    holder === null
      ? t('mine.notYet')
      : `${holder.maskedName}  ${formatDocumentHint(holder.hint as Parameters<typeof formatDocumentHint>[0], language)}`;
  return (
    <PanelSection>
      <SummaryList
        look="facts"
        rows={[
          { label: t('mine.holder'), value: who },
          ...(person.phoneHint === '' ? [] : [{ label: t('mine.phone'), value: person.phoneHint }]),
        ]}
      />
    </PanelSection>
  );
}

function Display() {
  const t = useT();
  const { language, setLanguage, largeText, setLargeText } = usePreferences();
  return (
    <PanelSection title={t('mine.display')}>
      <div className="r-setting">
        <p className="r-setting__name">
          {t('mine.large')}
          <span className="r-beside">{t(largeText ? 'mine.largeOn' : 'mine.largeOff')}</span>
        </p>
        <Button variant="second" onClick={() => setLargeText(!largeText)}>
          {t(largeText ? 'mine.turnOff' : 'mine.turnOn')}
        </Button>
      </div>
      <div className="r-setting">
        <p className="r-setting__name">
          {t('mine.language')}
          <span className="r-beside">{t('mine.languageValue')}</span>
        </p>
        <Button
          variant="second"
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
        >
          {t('common.switchLanguage')}
        </Button>
      </div>
    </PanelSection>
  );
}

/** Who I am here, how it looks, what the phone holds, and the way out. In 长辈版 also the way to everything else. */
export function MinePage() {
  const t = useT();
  const accountT = useAccountT();
  const { largeText } = usePreferences();
  const { session, city } = useServices();
  const home = homeOf(useObserved(session.state));
  const hotline = useObserved(city)?.hotline;
  return (
    <MainScreen tab="/mine" title={t(largeText ? 'mine.more' : 'mine.title')}>
      {largeText && home === 'code' && (
        <Panel>
          <Row href="/declarations" icon="pencil" text={t('declarations.title')} />
          <Row href="/looked" icon="eye" text={t('looked.title')} />
        </Panel>
      )}
      <Panel>
        <Holder />
        <Display />
        <PassesHeld />
      </Panel>
      {home === 'code' && (
        <Panel>
          <Row href="/family" icon="people" text={t('mine.family')} />
          <Row href="/mine/papers" icon="print" text={t('mine.papers')} />
          <Row href="/mine/documents" icon="id-card" text={t('mine.documents')} />
          <Row href="/statement" icon="badge" text={t('mine.statement')} />
        </Panel>
      )}
      <Panel>
        <NewsRow />
        {home === 'code' && <Row href="/appeals" icon="message" text={t('mine.appeals')} />}
        <Row href="/mine/account" icon="lock" text={accountT('title')} />
        <Row href="/rights/data" icon="document" text={t('mine.rights')} />
      </Panel>
      <Panel>
        <Row href="/places" icon="gate" text={t('common.places')} />
        <Row href="/rules" icon="list" text={t('common.rules')} />
        <Row href="/mine/why" icon="question" text={t('mine.why')} />
        {hotline !== undefined && (
          <Row href={`tel:${hotline}`} icon="phone" text={`${t('mine.hotline')} ${hotline}`} />
        )}
      </Panel>
      <ButtonLink href="/mine/sign-out" variant="second" icon="sign-out" block>
        {t('mine.signOut')}
      </ButtonLink>
      <p className="r-beside r-centred">{t('mine.version', { version: __APP_VERSION__ })}</p>
    </MainScreen>
  );
}
