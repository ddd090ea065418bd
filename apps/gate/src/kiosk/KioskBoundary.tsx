import { Component, type ReactNode } from 'react';
import { KioskClosed } from './KioskClosed.tsx';
import { kioskWords } from './words/words.ts';

interface BoundaryProps {
  readonly onError: () => void;
  readonly children: ReactNode;
}

/** A screen that cannot be drawn: people go to the staffed lane while the page is loaded anew. */
export class KioskBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
    if (this.state.broken) return <KioskClosed reason={kioskWords(language)('closed.stopped')} />;
    return this.props.children;
  }
}
