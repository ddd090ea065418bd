import type { BatchSummary } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useMe } from '../session/SessionProvider.tsx';

/** Who sent a file: for its own source the person, for officers the source with the person. */
export function useSender(): (batch: BatchSummary) => string {
  const t = useT();
  const { language } = usePreferences();
  const { role } = useMe();
  return ({ sentHow, sentBy, source }) => {
    const person = sentHow === 'command-line' ? t('batches.commandLine') : sentBy;
    return role === 'source' ? person : `${source.name[language]} · ${person}`;
  };
}
