import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  headerProblems,
  kindsOfHeader,
  type Localised,
} from '@healthcode/domain';
import { FileRefused } from './file-problem.ts';
import { type Mapping, mapCell } from './mapping.ts';

/** How the rows of one file are read: the kind, and where each of our columns stands. */
export interface FileHeader {
  readonly kind: EvidenceKind;
  /** As in the file. */
  readonly columns: readonly string[];
  /** Our column of a row; empty where the file does not have it. */
  readonly cell: (cells: readonly string[], column: string) => string;
  /** What the file calls our column. */
  readonly nameInFile: (column: string) => string;
}

export interface HeaderOptions {
  /** What the sender said it is; null: the header decides. */
  readonly kind: string | null;
  readonly mandate: readonly string[];
  readonly fileName: string;
  readonly mapping: Mapping | null;
}

const isKind = (kind: string): kind is EvidenceKind => Object.hasOwn(EVIDENCE_KINDS, kind);

/** Reads a header, or refuses the file with everything that is wrong with it. */
export function readHeader(cells: readonly string[], options: HeaderOptions): FileHeader {
  const columns = cells.map((cell) => cell.trim());
  const header = options.mapping ? mappedHeader(columns, options.mapping) : plainHeader(columns);
  const kind = kindOf(header.columns, options);
  if (!options.mandate.includes(kind)) {
    throw new FileRefused('outside-mandate', outsideMandate(kind));
  }
  const problems = headerProblems(kind, header.columns);
  if (problems.length > 0) {
    throw new FileRefused(
      'header-wrong',
      HEADER_WRONG,
      problems.map(({ column, message }) => ({ column, message })),
    );
  }
  return { kind, columns, cell: header.cell, nameInFile: header.nameInFile };
}

interface Columns extends Pick<FileHeader, 'cell' | 'nameInFile'> {
  /** Ours. */
  readonly columns: readonly string[];
}

function plainHeader(columns: readonly string[]): Columns {
  const ours = columns.map((column) => column.toLowerCase());
  const places = new Map(ours.map((column, index) => [column, index]));
  return {
    columns: ours,
    cell: (cells, column) => {
      const place = places.get(column);
      return place === undefined ? '' : (cells[place] ?? '');
    },
    nameInFile: (column) => columns[places.get(column) ?? -1] ?? column,
  };
}

function mappedHeader(columns: readonly string[], mapping: Mapping): Columns {
  const places = new Map(columns.map((column, index) => [column, index]));
  const missing = Object.values(mapping.columns).flatMap((column) =>
    'from' in column && !places.has(column.from) ? [column.from] : [],
  );
  if (missing.length > 0) {
    const message = {
      zh: '对照表要用的列不在文件里。',
      en: 'The mapping names this column; the file lacks it.',
    };
    throw new FileRefused(
      'header-wrong',
      HEADER_WRONG,
      missing.map((column) => ({ column, message })),
    );
  }
  return {
    columns: Object.keys(mapping.columns),
    cell: (cells, name) => {
      const column = mapping.columns[name];
      if (column === undefined) return '';
      return 'value' in column
        ? column.value
        : mapCell(mapping, column, cells[places.get(column.from)!] ?? '');
    },
    nameInFile: (name) => {
      const column = mapping.columns[name];
      return column !== undefined && 'from' in column ? column.from : name;
    },
  };
}

function kindOf(
  columns: readonly string[],
  { kind, mapping, mandate, fileName }: HeaderOptions,
): EvidenceKind {
  const said = kind ?? mapping?.kind ?? null;
  if (said !== null) {
    if (isKind(said)) return said;
    throw new FileRefused('kind-unknown', {
      zh: `没有“${said}”这类数据。可用的有：${Object.keys(EVIDENCE_KINDS).join('、')}。`,
      en: `There is no kind of evidence “${said}”. There are: ${Object.keys(EVIDENCE_KINDS).join(', ')}.`,
    });
  }
  const fitting = kindsOfHeader(columns);
  const mandated = fitting.filter((candidate) => mandate.includes(candidate));
  const candidates = mandated.length > 0 ? mandated : fitting;
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const named = candidates.filter((candidate) => fileName.toLowerCase().includes(candidate));
  if (named.length === 1) return named[0]!;
  const mine = mandate.filter(isKind);
  if (candidates.length === 0 && mine.length === 1) return mine[0]!;
  throw candidates.length === 0 ? closest(columns, mine) : new FileRefused('kind-needed', KIND_NEEDED);
}

/** No kind fits: what is wrong is said for the kind that comes nearest. */
function closest(columns: readonly string[], kinds: readonly EvidenceKind[]): FileRefused {
  const all = (kinds.length > 0 ? kinds : (Object.keys(EVIDENCE_KINDS) as EvidenceKind[])).map((kind) => ({
    kind,
    problems: headerProblems(kind, columns),
  }));
  const best = all.reduce((left, right) => (right.problems.length < left.problems.length ? right : left));
  const { zh, en } = EVIDENCE_KINDS[best.kind].name;
  return new FileRefused(
    'header-wrong',
    {
      zh: `表头不符合任何一类数据。最接近“${zh}”（${best.kind}），还有以下问题：`,
      en: `The header fits no kind of evidence. Nearest is “${en}” (${best.kind}), with these problems:`,
    },
    best.problems.map(({ column, message }) => ({ column, message })),
  );
}

const HEADER_WRONG: Localised = {
  zh: '表头有问题，文件没有读入。',
  en: 'The header is not right; nothing of the file was read.',
};

const KIND_NEEDED: Localised = {
  zh: '从表头看不出是哪一类数据，请写明类别（--kind，或上传时选择）。',
  en: 'The header fits several kinds of evidence. Say which it is (--kind, or choose it when uploading).',
};

function outsideMandate(kind: EvidenceKind): Localised {
  const { zh, en } = EVIDENCE_KINDS[kind].name;
  return {
    zh: `这个来源单位无权报送“${zh}”（${kind}）。`,
    en: `This source has no mandate to report “${en}” (${kind}).`,
  };
}
