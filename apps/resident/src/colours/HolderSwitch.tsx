import { announce } from '@healthcode/ui';
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  type TouchEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useT } from '../i18n/words.ts';
import { useShown, withCode } from '../passes/shown.ts';
import { swipeOf } from './swipe.ts';

const SwitchSheet = lazy(async () => ({ default: (await import('../family/SwitchSheet.tsx')).SwitchSheet }));

interface HolderSwitchProps {
  /** @param onSwitch opens the list of people; absent where there is nobody else */
  readonly children: (onSwitch: (() => void) | undefined) => ReactNode;
}

/** Around the card: another person's code at a swipe, an arrow key, or a tap in the list. */
export function HolderSwitch({ children }: HolderSwitchProps) {
  const t = useT();
  const { people, shown, show } = useShown();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  const start = useRef<{ x: number; y: number } | null>(null);
  const able = withCode(people);
  const at = able.findIndex(({ personId }) => personId === shown?.personId);
  const personId = shown?.personId;

  // the card with its button is another one now: whoever came by keys or the list stays at 换人
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the person
  useEffect(() => {
    if (refocus.current) around.current?.querySelector('button')?.focus();
    refocus.current = false;
  }, [personId]);
  if (people.length < 2) return children(undefined);

  const move = (by: number) => {
    const next = able[at + by];
    if (next === undefined) return;
    show(next.personId);
    announce(t('code.nowShown', { name: next.holder.maskedName }), true);
  };
  const touch = ({ touches }: TouchEvent) => {
    const finger = touches[0];
    start.current = touches.length === 1 && finger ? { x: finger.clientX, y: finger.clientY } : null;
  };
  const release = ({ changedTouches }: TouchEvent) => {
    const finger = changedTouches[0];
    if (start.current !== null && finger)
      move(swipeOf(start.current, { x: finger.clientX, y: finger.clientY }));
    start.current = null;
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    refocus.current = true;
    move(key === 'ArrowRight' ? 1 : -1);
  };
  const close = () => {
    setOpen(false);
    refocus.current = true;
    setTimeout(() => around.current?.querySelector('button')?.focus());
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside the button 换人, which does the same */}
      <div className="r-holders" ref={around} onTouchStart={touch} onTouchEnd={release} onKeyDown={press}>
        {children(() => setOpen(true))}
        <Dots count={able.length} at={at} />
      </div>
      {open && (
        <Suspense>
          <SwitchSheet onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** How many codes there are, and which one this is; said in words by the card itself. */
function Dots({ count, at }: { readonly count: number; readonly at: number }) {
  if (count < 2) return null;
  return (
    <p className="r-holders__dots" aria-hidden="true">
      {Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots differ by their place alone
        <span key={n} className="r-holders__dot" data-here={n === at || undefined} />
      ))}
    </p>
  );
}
