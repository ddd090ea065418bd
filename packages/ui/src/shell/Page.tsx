import { type ReactNode, useEffect, useRef } from 'react';
import { Phrases } from '../parts/Phrases.tsx';
import { writeTitle } from './document-title.ts';

export interface PageProps {
  /** The heading, a sentence where it can be. Without it the page brings its own `<h1>` (a pass, a question). */
  readonly title?: string | undefined;
  /** For the browser's title where it differs from the heading. */
  readonly documentTitle?: string | undefined;
  /** After the page's title in the browser's: the product. */
  readonly product?: string | undefined;
  readonly lead?: ReactNode;
  /** Back link, progress; above the heading. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  /** `card` for the pass, `text` by default, `wide` for the console. */
  readonly width?: 'card' | 'text' | 'wide' | undefined;
  /** Moves focus to the heading when the page is entered, as after a step of a form. */
  readonly focusOnEnter?: boolean | undefined;
}

/** The main part of a page. */
export function Page(props: PageProps) {
  const { title, lead, before, children, width = 'text', focusOnEnter = false, product } = props;
  const main = useRef<HTMLElement>(null);
  const written = props.documentTitle ?? title;

  useEffect(() => {
    if (written !== undefined) writeTitle(product === undefined ? written : `${written} · ${product}`);
  }, [written, product]);

  useEffect(() => {
    if (!focusOnEnter) return;
    const heading = main.current?.querySelector<HTMLElement>('h1') ?? main.current;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [focusOnEnter]);

  return (
    <main className="hc-page" data-width={width} id="main" tabIndex={-1} ref={main}>
      {before}
      {title !== undefined && (
        <div className="hc-page__head">
          <h1>
            <Phrases text={title} />
          </h1>
          {lead !== undefined && <div className="hc-page__lead">{lead}</div>}
        </div>
      )}
      {children}
    </main>
  );
}
