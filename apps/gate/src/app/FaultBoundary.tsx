import { Component, type ReactNode } from 'react';
import { type Fault, FaultScreen } from './FaultScreen.tsx';
import { fetchAgain, NotLoaded } from './later.tsx';

/** A gate is never left blank: what cannot be drawn or fetched says so, with a way on. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode },
  { readonly fault: Fault | null }
> {
  override readonly state: { readonly fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: Fault } {
    return { fault: error instanceof NotLoaded ? 'not-loaded' : 'broken' };
  }

  readonly #tryAgain = (): void => {
    fetchAgain();
    this.setState({ fault: null });
  };

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <FaultScreen fault={fault} onAgain={fault === 'not-loaded' ? this.#tryAgain : undefined} />;
  }
}
