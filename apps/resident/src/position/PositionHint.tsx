import { Button, Loading, Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../declarations/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import type { PositionVerdict } from './compare-position.ts';
import { usePositionCheck } from './use-position-check.ts';

const WORDS = { same: 'position.same', near: 'position.near', outside: 'position.outside' } as const;

function useVerdictText(): (chosen: string, verdict: PositionVerdict) => string {
  const t = useT();
  const { language } = usePreferences();
  const districts = useObserved(useServices().city)?.districts ?? [];
  const nameOf = (code: string) =>
    districts.find((district) => district.code === code)?.name[language] ?? code;
  return (chosen, verdict) => {
    if (verdict.kind === 'unsure') return t('position.unavailable');
    if (verdict.kind === 'other')
      return t('position.other', { area: nameOf(verdict.area), chosen: nameOf(chosen) });
    return t(WORDS[verdict.kind], { area: nameOf(chosen), chosen: nameOf(chosen) });
  };
}

/** Whether the district chosen is where the phone is. A hint and no more: it keeps nobody from going on. */
export function PositionHint({ chosen }: { readonly chosen: string }) {
  const t = useT();
  const textOf = useVerdictText();
  const { check, run } = usePositionCheck(chosen);
  const differs = check.kind === 'compared' && ['other', 'outside'].includes(check.verdict.kind);
  return (
    <div className="r-actions">
      {check.kind === 'idle' && (
        <>
          <Button variant="second" icon="pin" block onClick={run}>
            {t('position.compare')}
          </Button>
          <p className="r-beside r-centred">{t('position.lead')}</p>
        </>
      )}
      {check.kind === 'looking' && <Loading text={t('position.comparing')} />}
      {check.kind === 'compared' && (
        <Notice kind={differs ? 'warn' : 'info'} live>
          <p>{textOf(check.chosen, check.verdict)}</p>
          {differs && <p>{t('position.noEffect')}</p>}
        </Notice>
      )}
      {(check.kind === 'denied' || check.kind === 'unavailable') && (
        <Notice live>
          <p>{t(check.kind === 'denied' ? 'position.denied' : 'position.unavailable')}</p>
        </Notice>
      )}
    </div>
  );
}
