import { parse } from 'csv-parse/sync';
import { type FileEncoding, TextDecoding } from './decode-text.ts';
import { type RawRecord, RecordScanner } from './record-scanner.ts';

/** What can be wrong with a record as such, before anybody looks at its cells. */
export type RecordFault = 'too-long' | 'quote-open' | 'quotes-wrong' | 'characters-wrong';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  /** Empty with a fault; what can be shown of it is in `text`. */
  readonly cells: readonly string[];
  readonly fault: RecordFault | null;
  readonly text: string;
}

export interface ReadOptions {
  /** Records handed on at a time. */
  readonly chunkRecords: number;
  /** Called once, when the encoding is known or the file has ended in pure ASCII. */
  readonly onEncoding?: (encoding: FileEncoding) => void;
}

/**
 * Reads a CSV file as it arrives, in chunks of records; a broken record is handed on as such and costs no other.
 * Throws `NotTextError` for what is no text.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<CsvRecord[]> {
  const decoding = new TextDecoding();
  const scanner = new RecordScanner();
  let waiting: RawRecord[] = [];
  for await (const piece of bytes) {
    waiting.push(...scanner.push(decoding.push(piece)));
    for (; waiting.length >= options.chunkRecords; waiting = waiting.slice(options.chunkRecords)) {
      yield toCells(waiting.slice(0, options.chunkRecords));
    }
  }
  waiting.push(...scanner.push(decoding.end()), ...scanner.end());
  options.onEncoding?.(decoding.encoding ?? 'utf-8');
  for (; waiting.length > 0; waiting = waiting.slice(options.chunkRecords)) {
    yield toCells(waiting.slice(0, options.chunkRecords));
  }
}

/** Records without quotation marks are cut at their commas; the others go to the CSV library, all in one call. */
function toCells(records: readonly RawRecord[]): CsvRecord[] {
  const quoted = records.filter(({ text, fault }) => fault === null && text.includes('"'));
  const cellsOf = parseQuoted(quoted);
  return records.map((record) => {
    const { line, text, fault } = record;
    if (fault !== null) return { line, text, fault, cells: [] };
    if (text.includes('\ufffd') || text.includes('\0'))
      return { line, text, fault: 'characters-wrong' as const, cells: [] };
    const cells = text.includes('"') ? cellsOf.get(record) : text.split(',');
    return cells
      ? { line, text, cells, fault: null }
      : { line, text, fault: 'quotes-wrong' as const, cells: [] };
  });
}

function parseQuoted(records: readonly RawRecord[]): Map<RawRecord, string[]> {
  const together = tryParse(records.map(({ text }) => text).join('\n'));
  if (together?.length === records.length) {
    return new Map(records.map((record, index) => [record, together[index]!]));
  }
  const found = new Map<RawRecord, string[]>();
  for (const record of records) {
    const alone = tryParse(record.text);
    if (alone?.length === 1) found.set(record, alone[0]!);
  }
  return found;
}

function tryParse(text: string): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
