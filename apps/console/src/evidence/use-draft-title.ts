import { useT } from '../i18n/words.ts';
import type { Draft } from './draft.ts';
import { useSay } from './use-say.ts';

/** What is being written: a new record, a correction, or a withdrawn record reported again. */
export function useDraftTitle(draft: Draft): string {
  const t = useT();
  const { sayKind } = useSay();
  const words = { kind: sayKind(draft.kind), version: draft.version };
  if (!draft.corrects) return t('report.title', words);
  return draft.corrects.withdrawn ? t('report.restoreTitle', words) : t('report.correctTitle', words);
}
