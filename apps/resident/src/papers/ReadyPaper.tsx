import type { IssuedPaper } from '@healthcode/contracts/client';
import { ButtonLink, formatCivilDay, Icon, Notice, usePreferences } from '@healthcode/ui';
import { Screen } from '../shell/Screen.tsx';
import { usePdfAddress } from './use-pdf-address.ts';
import { useT } from './words.ts';

/** The sheet, on this page only: it is kept neither here nor at the server. */
export function ReadyPaper({ issued }: { readonly issued: IssuedPaper }) {
  const t = useT();
  const { language } = usePreferences();
  const address = usePdfAddress(issued.pdf);
  const { number, untilDay } = issued.paper;
  const until = formatCivilDay(untilDay, language, { year: true });
  return (
    <Screen title={t('readyTitle')}>
      <p>{t('readyText', { number, until })}</p>
      {!issued.nameIsPrinted && (
        <Notice>
          <p>{t('nameNotPrinted')}</p>
        </Notice>
      )}
      <div className="r-actions">
        <a className="hc-button hc-button--main hc-button--block" href={address} download={issued.fileName}>
          <span className="hc-button__words">
            <Icon name="download" />
            <span>{t('download')}</span>
          </span>
        </a>
        <a
          className="hc-button hc-button--second hc-button--block"
          href={address}
          target="_blank"
          rel="noreferrer"
        >
          <span className="hc-button__words">
            <Icon name="print" />
            <span>{t('open')}</span>
          </span>
        </a>
        <ButtonLink href="/mine/papers" variant="plain" block>
          {t('toList')}
        </ButtonLink>
      </div>
    </Screen>
  );
}
