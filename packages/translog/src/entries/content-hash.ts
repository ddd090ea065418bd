import { toHex } from '../encoding/bytes.ts';
import { canonicalJson, type JsonValue } from '../encoding/canonical-json.ts';
import { encodeText } from '../encoding/text.ts';
import { sha256 } from '../merkle/hash.ts';

/** SHA-256 (64 hex digits) of a document's canonical JSON: by which entries name published documents. */
export function contentHash(document: JsonValue): string {
  return toHex(sha256(encodeText(canonicalJson(document))));
}
