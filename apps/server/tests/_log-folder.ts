import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  EMPTY_EDGE,
  encodeLogEntry,
  formatVerifierKey,
  type LogEntry,
  planAppend,
} from '@healthcode/translog';
import { generateLogSigner, type LogSigner, signCheckpoint } from '@healthcode/translog/sign';

const ORIGIN = 'log.example/log/v1';
const DAY_MS = 86_400_000;
const SIGNED_OFF = [
  { role: 'author', office: 'city-cdc-rules-group' },
  { role: 'approver', office: 'city-command-legal-group' },
] as const;

/** A log without a service: its folder and its key. */
export interface LogFolder {
  readonly folder: string;
  readonly signer: LogSigner;
}

/** The entry with that number: rules, venue policies, then how the city was on every day. */
function entryAt(index: number): LogEntry {
  const at = '2020-02-20T02:00:00.000Z';
  const version = {
    v: 1,
    at,
    version: 1,
    sha256: 'ab'.repeat(32),
    inForceFrom: at,
    emergency: false,
    signedOff: SIGNED_OFF,
  } as const;
  if (index === 0) return { type: 'rule-set', id: 'tianjin-2020', ...version };
  if (index === 1) return { type: 'venue-policies', id: 'venue-policies', ...version };
  const day = new Date(Date.UTC(2018, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);
  return { type: 'daily-counts', v: 1, at, day, counts: { green: index, orange: 2, red: 1 } };
}

/** Writes a log of that many entries, with its key beside it. */
export function writeLog(size: number, signer = generateLogSigner(ORIGIN)): LogFolder {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-log-'));
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const entries = Array.from({ length: size }, (_, index) => encodeLogEntry(entryAt(index)));
  const plan = planAppend(EMPTY_EDGE, entries);
  for (const { path, bytes } of plan.files) write(path, bytes);
  write('checkpoint', signCheckpoint({ origin: ORIGIN, size, root: plan.root }, [signer]));
  write('verifier-key', `${formatVerifierKey(signer.verifier)}\n`);
  return { folder, signer };
}
