import type { ReactNode } from 'react';

interface StackedTableProps {
  /** Readers hear it when they come to the region. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * A table whose rows stand as blocks where its columns do not fit: the name on top, every figure below its label.
 * Some browsers forget that blocks are rows and cells, so the parts below say their roles.
 */
export function StackedTable({ label, children }: StackedTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="console-scroll console-stacks" aria-label={label} tabIndex={0}>
      <table className="console-table" {...as('table')}>
        {children}
      </table>
    </section>
  );
}

type Role = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

/** The role that the element has anyway, said. */
export const as = (role: Role) => ({ role });

type Part = 'head' | 'body' | 'foot';

/** `head` holds the columns' names, `foot` the sums. */
export function Rows({ part, children }: { part: Part; children: ReactNode }) {
  const Element = `t${part}` as const;
  return <Element {...as('rowgroup')}>{children}</Element>;
}

export function Row({ children }: { children: ReactNode }) {
  return <tr {...as('row')}>{children}</tr>;
}

type Look = 'name' | 'bold' | 'words' | 'text';

interface CellProps {
  readonly part?: Part;
  readonly look?: Look | undefined;
  readonly children?: ReactNode;
}

const classOf = (look: Look | undefined) =>
  look === undefined ? 'console-table__cell' : `console-table__cell console-table__cell--${look}`;

export function ColumnHead({ look, children }: CellProps) {
  return (
    <th {...as('columnheader')} className={classOf(look)} data-part="head" scope="col">
      {children}
    </th>
  );
}

interface RowHeadProps extends CellProps {
  /** How many rows it heads, itself counted. */
  readonly rows?: number;
}

export function RowHead({ part = 'body', look = 'name', rows = 1, children }: RowHeadProps) {
  return (
    <th
      {...as('rowheader')}
      className={classOf(look)}
      data-part={part}
      scope={rows > 1 ? 'rowgroup' : 'row'}
      rowSpan={rows}
    >
      {children}
    </th>
  );
}

interface FigureProps extends CellProps {
  /** The column's name in words: it stands above the figure in a block. */
  readonly label?: string | undefined;
  /** A label too long for a column of a block. */
  readonly isLong?: boolean;
  /** A nought. */
  readonly isNone?: boolean;
}

export function Cell({ part = 'body', look, label, isLong, isNone, children }: FigureProps) {
  return (
    <td
      {...as('cell')}
      className={classOf(look)}
      data-part={part}
      data-label={label}
      data-long={isLong || undefined}
      data-none={isNone || undefined}
    >
      {children}
    </td>
  );
}
