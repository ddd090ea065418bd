import type { IssuedPaper } from '@healthcode/contracts/client';
import { Button, Icon, type IconName, Notice } from '@healthcode/ui';
import { useEffect, useMemo } from 'react';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { useT } from './words.ts';

interface ReadyPaperProps {
  readonly issued: IssuedPaper;
  readonly onAnother: () => void;
}

/** The sheet, on this page only: it is kept neither here nor at the server. */
export function ReadyPaper({ issued, onAnother }: ReadyPaperProps) {
  const t = useT();
  const address = usePdfAddress(issued.pdf);
  return (
    <ConsolePage
      title={t('readyTitle', { number: issued.paper.number })}
      documentTitle={t('title')}
      lead={<p>{t('readyText')}</p>}
      width="text"
    >
      {!issued.nameIsPrinted && (
        <Notice>
          <p>{t('nameNotPrinted')}</p>
        </Notice>
      )}
      <div className="console-actions">
        <a className="hc-button hc-button--main" href={address} target="_blank" rel="noreferrer">
          <Words icon="print" text={t('open')} />
        </a>
        <a className="hc-button hc-button--second" href={address} download={issued.fileName}>
          <Words icon="download" text={t('download')} />
        </a>
        <Button variant="plain" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
    </ConsolePage>
  );
}

function Words({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <span className="hc-button__words">
      <Icon name={icon} />
      <span>{text}</span>
    </span>
  );
}

/** An address of this file within this page, gone with it. */
function usePdfAddress(base64: string): string {
  const address = useMemo(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  }, [base64]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
