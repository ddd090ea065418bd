import { Button } from '@healthcode/ui';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { Screen } from './Screen.tsx';

function Crashed() {
  const t = useT();
  return (
    <Screen title={t('crash.title')} lead={<p>{t('crash.lead')}</p>}>
      <Button icon="refresh" onClick={() => window.location.reload()}>
        {t('crash.reload')}
      </Button>
    </Screen>
  );
}

interface CrashGuardProps {
  /** The page's address: going to another page is a fresh try. */
  readonly path: string;
  readonly children: ReactNode;
}

/** What shows when drawing a page fails: a way on instead of a white screen. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidUpdate(before: CrashGuardProps): void {
    if (this.state.crashed && before.path !== this.props.path) this.setState({ crashed: false });
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
