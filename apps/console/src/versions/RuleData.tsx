import type { RuleVersionView } from '@healthcode/contracts/client';
import { Disclosure, Icon, Panel } from '@healthcode/ui';
import { useEffect, useMemo, useState } from 'react';
import { useT } from '../i18n/words.ts';

interface RuleDataProps {
  /** Of the file that is downloaded. */
  readonly name: string;
  readonly content: RuleVersionView['content'];
}

/** A rule set as data: to read here, or to take away as a file. */
export function RuleData({ name, content }: RuleDataProps) {
  const t = useT();
  const text = useMemo(() => `${JSON.stringify(content, null, 2)}\n`, [content]);
  const href = useObjectUrl(text);
  return (
    <Panel>
      <div className="hc-panel__section">
        <Disclosure summary={t('versions.data')}>
          <p>{t('versions.dataText')}</p>
          {href !== null && (
            <a className="hc-link hc-link--stands" href={href} download={name}>
              <Icon name="download" />
              {t('versions.download')} {name}
            </a>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
          <section className="console-data" aria-label={t('versions.data')} tabIndex={0}>
            <pre>{text}</pre>
          </section>
        </Disclosure>
      </div>
    </Panel>
  );
}

/** An address for a file that exists in this page only. */
function useObjectUrl(text: string): string | null {
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return href;
}
