import { Icon } from '@healthcode/ui';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../words/words.ts';

/** At the end of a card: while that end is out of sight, its lower edge says so, and a tap goes on reading. Keys scroll the card itself. */
export function MoreBelow() {
  const t = useT();
  const end = useRef<HTMLSpanElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const sight = new IntersectionObserver(([entry]) => setMore(!entry?.isIntersecting));
    sight.observe(end.current as HTMLSpanElement);
    return () => sight.disconnect();
  }, []);
  const readOn = () => {
    const card = end.current?.parentElement;
    card?.scrollBy({ top: card.clientHeight * 0.7 });
  };
  return (
    <>
      <span ref={end} className="card-end" />
      <div className="more-below" aria-hidden="true" hidden={!more}>
        <button type="button" tabIndex={-1} onClick={readOn}>
          {t('decision.moreBelow')}
          <Icon name="chevron-down" />
        </button>
      </div>
    </>
  );
}
