import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { canDeclare } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import { useDeclareHref } from './use-declare-href.ts';

/** The way to a new declaration, for those who can send one now. */
export function DeclareAgain() {
  const t = useT();
  const base = useDeclareHref();
  if (!canDeclare(useObserved(useServices().session.state))) return null;
  return (
    <ButtonLink href={base} variant="second" icon="pencil" block>
      {t('reason.declareAgain')}
    </ButtonLink>
  );
}
