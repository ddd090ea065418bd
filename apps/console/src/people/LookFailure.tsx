import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import type { LookUse } from './use-look.ts';

/** Why a record could not be opened; nothing when none was tried. */
export function LookFailure({ look }: { look: LookUse }) {
  const t = useT();
  return look.failed ? <Failure title={t('look.failed')} problem={look.problem} /> : null;
}
