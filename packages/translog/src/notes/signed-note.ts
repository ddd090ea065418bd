import { fromBase64, toBase64 } from '../encoding/base64.ts';
import { toHex } from '../encoding/bytes.ts';
import { decodeText, isWellFormedText } from '../encoding/text.ts';
import { failed, type LogResult } from '../problem.ts';
import { isKeyName } from './verifier-key.ts';

/** C2SP asks for at least 16; each costs a verification where its key is known. */
const MAX_SIGNATURES = 64;
const LINE_START = '— ';

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** 4 bytes as hex. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A signed note in parts; nothing of it is verified. */
export interface SignedNote {
  /** With the newline at its end: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Writes a note: text, blank line, signature lines. The text must end in a newline. */
export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`;
}

function formatSignature({ name, keyId, signature }: NoteSignature): string {
  const id = Number.parseInt(keyId, 16);
  const bytes = Uint8Array.of(id >>> 24, (id >>> 16) & 0xff, (id >>> 8) & 0xff, id & 0xff, ...signature);
  return `${LINE_START}${name} ${toBase64(bytes)}\n`;
}

/** Reads a signed note, as text or as bytes, without verifying it. Strict: a note has one form. */
export function parseNote(note: string | Uint8Array): LogResult<SignedNote> {
  const whole = typeof note === 'string' ? note : decodeText(note);
  if (whole === null || !isWellFormedText(whole)) return failed('note-malformed', 'UTF-8');
  const control = controlCharacterAt(whole);
  if (control !== null) return failed('note-control-character', `line ${control}`);
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || !whole.endsWith('\n')) return failed('note-malformed', 'signatures');
  const text = whole.slice(0, end + 1);
  const lines = whole.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return failed('note-too-many-signatures', 'signatures');
  const signatures = lines.map(parseSignature);
  const bad = signatures.indexOf(null);
  if (bad >= 0) return failed('note-malformed', `signature ${bad + 1}`);
  return { ok: true, value: { text, signatures: signatures as NoteSignature[] } };
}

/** The line (from 1) of the first control character that is no newline. */
function controlCharacterAt(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return text.slice(0, at).split('\n').length;
  }
  return null;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name = '', base64 = ''] = /^— ([^ ]*) ([^ ]*)$/u.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (!isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}
