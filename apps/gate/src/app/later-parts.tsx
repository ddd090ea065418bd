import { Component, type ComponentType, type ReactNode, Suspense } from 'react';
import { later, NotLoaded } from './later.tsx';

/** What could not be fetched is left out: no decision and no camera goes for want of something beside it. */
class LeftOut extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof NotLoaded) return null;
    throw error;
  }
}

type SidePages = typeof import('./side-pages.ts');

/** A rare part of a daily screen, fetched with the side pages when it is first shown. */
function part<Name extends keyof SidePages>(name: Name) {
  const Part = later(() => import('./side-pages.ts'), name) as ComponentType<object>;
  return ((props: object) => (
    <LeftOut>
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    </LeftOut>
  )) as unknown as SidePages[Name];
}

export const CameraProblemPanel = part('CameraProblemPanel');
export const CameraSwitch = part('CameraSwitch');
export const DecisionSheets = part('DecisionSheets');
export const FlowLine = part('FlowLine');
export const NoListPanel = part('NoListPanel');
export const NumberPad = part('NumberPad');
export const OpenGateButton = part('OpenGateButton');
