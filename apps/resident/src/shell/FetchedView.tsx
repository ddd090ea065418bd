import { errorText } from '@healthcode/contracts/client';
import { Button, Loading, Notice, usePreferences } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import type { Fetched } from '../platform/use-fetched.ts';

interface FetchedViewProps<T> {
  readonly fetched: Fetched<T>;
  readonly again: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A list that was asked for: waiting, not reachable, refused, or there. */
export function FetchedView<T>({ fetched, again, children }: FetchedViewProps<T>) {
  const t = useT();
  const { language } = usePreferences();
  if (fetched.kind === 'loading') return <Loading />;
  if (fetched.kind === 'ready') return children(fetched.value);
  return (
    <>
      <Notice kind="warn" live>
        <p>{fetched.kind === 'offline' ? t('common.offlineRead') : errorText(fetched.problem, language)}</p>
      </Notice>
      <Button variant="second" icon="refresh" onClick={again}>
        {t('common.retry')}
      </Button>
    </>
  );
}
