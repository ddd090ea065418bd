/** Longest record, in characters: no row of ours comes near it. */
const RECORD_MAX_CHARACTERS = 65_536;
/** Lines that one record may span: more, and it is a quotation mark that nobody closed. */
const RECORD_MAX_LINES = 200;

/** One record as it stands in the file, from its first line on; its text is not yet split into cells. */
export interface RawRecord {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** `too-long`: dropped, `text` is empty. `quote-open`: a quotation mark in it is never closed. */
  readonly fault: 'too-long' | 'quote-open' | null;
}

/**
 * Cuts text into CSV records (RFC 4180: a line break inside quotation marks belongs to the cell), whatever the line
 * ends (CRLF, LF, CR). One broken record costs one line: where a quotation mark is never closed the scan goes on at
 * the next line, where a line never ends its characters are dropped until it does.
 */
export class RecordScanner {
  #rest = '';
  #terminator: '\n' | '\r' | null = null;
  #line = 0;
  /** Lines of a record whose quotation marks are not balanced yet. */
  #open: string[] = [];
  #openCharacters = 0;
  #dropping = false;

  push(piece: string): RawRecord[] {
    const records: RawRecord[] = [];
    this.#scan(this.#rest + piece, records);
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    if (this.#rest !== '' || this.#dropping) this.#takeLine(this.#rest, records);
    this.#rest = '';
    while (this.#open.length > 0) this.#giveUp(records);
    return records;
  }

  #scan(text: string, records: RawRecord[]): void {
    this.#terminator ??= terminatorOf(text);
    const terminator = this.#terminator ?? '\n';
    let from = 0;
    for (let at = text.indexOf(terminator); at >= 0; at = text.indexOf(terminator, from)) {
      const end = terminator === '\n' && text.charCodeAt(at - 1) === 13 && at > from ? at - 1 : at;
      this.#takeLine(text.slice(from, end), records);
      from = at + 1;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > RECORD_MAX_CHARACTERS) {
      this.#dropping = true;
      this.#rest = '';
    } else if (this.#dropping) this.#rest = '';
  }

  #takeLine(text: string, records: RawRecord[]): void {
    if (this.#dropping || text.length > RECORD_MAX_CHARACTERS) {
      this.#dropping = false;
      while (this.#open.length > 0) this.#giveUp(records);
      this.#line += 1;
      records.push({ line: this.#line, text: '', fault: 'too-long' });
      return;
    }
    if (this.#open.length === 0 && !text.includes('"')) {
      this.#line += 1;
      if (text !== '') records.push({ line: this.#line, text, fault: null });
      return;
    }
    this.#open.push(text);
    this.#openCharacters += text.length + 1;
    this.#close(records);
  }

  /** Ends the open record if its quotation marks are balanced, or gives its first line up. */
  #close(records: RawRecord[]): void {
    const text = this.#open.join('\n');
    if (countQuotes(text) % 2 === 0) {
      records.push({ line: this.#line + 1, text, fault: null });
      this.#line += this.#open.length;
      this.#open = [];
      this.#openCharacters = 0;
    } else if (this.#open.length > RECORD_MAX_LINES || this.#openCharacters > RECORD_MAX_CHARACTERS) {
      this.#giveUp(records);
    }
  }

  /** The first open line is broken; those behind it are read anew. */
  #giveUp(records: RawRecord[]): void {
    const [first = '', ...behind] = this.#open;
    this.#open = [];
    this.#openCharacters = 0;
    this.#line += 1;
    records.push({ line: this.#line, text: first, fault: 'quote-open' });
    for (const text of behind) this.#takeLine(text, records);
  }
}

/** A lone CR ends lines only in files that have no LF at all. */
function terminatorOf(text: string): '\n' | '\r' | null {
  if (text.includes('\n')) return '\n';
  const at = text.indexOf('\r');
  return at >= 0 && at < text.length - 1 ? '\r' : null;
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
