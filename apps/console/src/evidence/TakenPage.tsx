import type { Reported } from '@healthcode/contracts/client';
import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { Draft } from './draft.ts';
import { TakenResult } from './TakenResult.tsx';
import { useSay } from './use-say.ts';

interface TakenPageProps {
  readonly draft: Draft;
  readonly base: string;
  readonly taken: Reported;
}

export function TakenPage({ draft, base, taken }: TakenPageProps) {
  const t = useT();
  const { sayKind } = useSay();
  const kind = sayKind(draft.kind);
  const words = !taken.applied ? 'report.waitTitle' : 'report.doneTitle';
  return (
    <TakenResult
      title={t(taken.result === 'repeat' ? 'report.repeatTitle' : words)}
      kind={kind}
      taken={taken}
    >
      {!draft.corrects && <ButtonLink href={base}>{t('report.another', { kind })}</ButtonLink>}
      <ButtonLink href="/records" variant={draft.corrects ? 'main' : 'second'}>
        {t('report.toRecords')}
      </ButtonLink>
    </TakenResult>
  );
}
