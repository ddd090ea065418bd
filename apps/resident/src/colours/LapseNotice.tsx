import { Notice } from '@healthcode/ui';
import { WayToDeclare } from '../declarations/WayToDeclare.tsx';
import { useT } from '../i18n/words.ts';
import type { HeardColour } from '../storage/device-store.ts';
import { hasLapsed, isWithdrawn } from './known-colour.ts';
import { useWhen } from './use-when.ts';

const TOLD_BEFORE_MS = 12 * 3_600_000;

/** In the place of the code: why gates do not find a green one now, and what brings it back. */
export function LapsedInstead() {
  const t = useT();
  return (
    <>
      <p>{t('lapse.withdrawn')}</p>
      <WayToDeclare />
    </>
  );
}

/** Under the card: a declaration that is about to lapse, or has lapsed beneath an orange or a red. */
export function LapseNotice({ heard, now }: { readonly heard: HeardColour | null; readonly now: number }) {
  const t = useT();
  const when = useWhen();
  const lapsesAt = heard?.view.declarationLapsesAt ?? null;
  if (heard === null || lapsesAt === null || isWithdrawn(heard.view, now)) return null;
  if (hasLapsed(heard.view, now)) return <Told text={t('lapse.beneath')} />;
  return now < lapsesAt - TOLD_BEFORE_MS ? null : <Told text={t('lapse.coming', { when: when(lapsesAt) })} />;
}

function Told({ text }: { readonly text: string }) {
  return (
    <>
      <Notice kind="warn">
        <p>{text}</p>
      </Notice>
      <WayToDeclare />
    </>
  );
}
