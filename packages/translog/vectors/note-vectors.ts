import { formatNote, formatVerifierKey, verifierKeyOf } from '@healthcode/translog';
import { signNote } from '@healthcode/translog/sign';
import { LOG_SIGNER, ORIGIN, testSigner } from './test-log.ts';
import type { CheckpointCase, NoteCase, PublicLogVectors } from './types.ts';

/** The examples of C2SP signed-note and of the Go module for it. */
const C2SP_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const C2SP_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const GO_NOTE = `${GO_TEXT}\n${GO_LINE}`;

const KEY = formatVerifierKey(LOG_SIGNER.verifier);
const witness = testSigner('witness.example/w1');
const namesake = testSigner(ORIGIN, 'a key of the same name');

/** The neutral point as a key, and as R of a signature with S = 0. */
const NEUTRAL = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0));
const smallOrder = verifierKeyOf('small.example', NEUTRAL);
const fitsEverything = {
  name: smallOrder.name,
  keyId: smallOrder.id,
  signature: Uint8Array.of(...NEUTRAL, ...new Uint8Array(32)),
};

const malformed = (place: string) => ({ code: 'note-malformed', place });
const refuses = (name: string, note: string, problem: { code: string; place: string }): NoteCase => ({
  name,
  keys: [GO_KEY],
  note,
  expect: { problem },
});

export const NOTES: readonly NoteCase[] = [
  { name: 'C2SP', keys: [C2SP_KEY], note: C2SP_NOTE, expect: { text: 'This is an example message.\n' } },
  { name: 'Go', keys: [GO_KEY], note: GO_NOTE, expect: { text: GO_TEXT } },
  { name: 'among other keys', keys: [C2SP_KEY, KEY, GO_KEY], note: GO_NOTE, expect: { text: GO_TEXT } },
  { name: 'the same line twice', keys: [GO_KEY], note: GO_NOTE + GO_LINE, expect: { text: GO_TEXT } },
  {
    name: 'further signatures by unknown keys',
    keys: [KEY],
    note: signNote('text\n', [witness, LOG_SIGNER, namesake]),
    expect: { text: 'text\n' },
  },
  {
    name: 'empty lines in the text',
    keys: [KEY],
    note: signNote('a\n\n\nb\n\n', [LOG_SIGNER]),
    expect: { text: 'a\n\n\nb\n\n' },
  },
  {
    name: 'a text that looks like a signature',
    keys: [KEY],
    note: signNote(GO_NOTE, [LOG_SIGNER]),
    expect: { text: GO_NOTE },
  },
  refuses('other text', GO_NOTE.replace('answer', 'Answer'), {
    code: 'signature-wrong',
    place: 'signature of PeterNeumann',
  }),
  refuses('other signature', GO_NOTE.replace('x08go/ZJkuBS', 'x08go/ZJkuBT'), {
    code: 'signature-wrong',
    place: 'signature of PeterNeumann',
  }),
  {
    name: 'one good and one wrong signature by known keys',
    keys: [KEY, GO_KEY],
    note: `${signNote('text\n', [LOG_SIGNER])}${GO_LINE}`,
    expect: { problem: { code: 'signature-wrong', place: 'signature of PeterNeumann' } },
  },
  refuses('another key of the name', GO_NOTE.replace('x08go/', 'y08go/'), {
    code: 'key-unknown',
    place: 'signatures',
  }),
  refuses('another name for the key', GO_NOTE.replace('— Peter', '— Petra'), {
    code: 'key-unknown',
    place: 'signatures',
  }),
  {
    name: 'a key of small order, which fits every text in laxer verification',
    keys: [formatVerifierKey(smallOrder)],
    note: formatNote({ text: 'text\n', signatures: [fitsEverything] }),
    expect: { problem: { code: 'signature-wrong', place: 'signature of small.example' } },
  },
  {
    name: 'no keys',
    keys: [],
    note: GO_NOTE,
    expect: { problem: { code: 'key-unknown', place: 'signatures' } },
  },
  refuses('no signature', `${GO_TEXT}\n`, malformed('signature 1')),
  refuses('no blank line', GO_TEXT + GO_LINE, malformed('signatures')),
  refuses('no newline at the end', GO_NOTE.slice(0, -1), malformed('signatures')),
  refuses('something after the signatures', `${GO_NOTE}more\n`, malformed('signature 2')),
  refuses('a hyphen for the dash', GO_NOTE.replace('—', '-'), malformed('signature 1')),
  refuses('no space before the name', GO_NOTE.replace('— P', '—P'), malformed('signature 1')),
  refuses('a plus sign in the name', GO_NOTE.replace('rN', 'r+N'), malformed('signature 1')),
  refuses('a no-break space in the name', GO_NOTE.replace('rN', 'r\u00a0N'), malformed('signature 1')),
  refuses('padding left out', GO_NOTE.replace('JnAM=', 'JnAM'), malformed('signature 1')),
  refuses('unused bits set', GO_NOTE.replace('JnAM=', 'JnAN='), malformed('signature 1')),
  refuses('key id only', `${GO_TEXT}\n— PeterNeumann x08gow==\n`, malformed('signature 1')),
  refuses('carriage returns', GO_NOTE.replaceAll('\n', '\r\n'), {
    code: 'note-control-character',
    place: 'line 1',
  }),
  refuses('a tab', GO_NOTE.replace('then ', 'then\t'), { code: 'note-control-character', place: 'line 2' }),
  refuses('a byte order mark', `\ufeff${GO_NOTE}`, {
    code: 'signature-wrong',
    place: 'signature of PeterNeumann',
  }),
  refuses('65 signatures', GO_NOTE + GO_LINE.repeat(64), {
    code: 'note-too-many-signatures',
    place: 'signatures',
  }),
  refuses('nothing', '', malformed('signatures')),
];

const badKey = (key: string, code: string) => ({ key, problem: { code, place: 'verifier key' } });

export const VERIFIER_KEYS: PublicLogVectors['verifierKeys'] = [
  { key: C2SP_KEY, problem: null },
  { key: GO_KEY, problem: null },
  { key: KEY, problem: null },
  badKey('', 'key-malformed'),
  badKey('PeterNeumann', 'key-malformed'),
  badKey(GO_KEY.replace('Peter', 'Petra'), 'key-id-wrong'),
  badKey(GO_KEY.replace('c74f20a3', 'c74f20a4'), 'key-id-wrong'),
  badKey(GO_KEY.replace('c74f20a3', 'C74F20A3'), 'key-malformed'),
  badKey(GO_KEY.replace('c74f20a3', 'c74f20'), 'key-malformed'),
  badKey(GO_KEY.replace('Peter', 'Peter '), 'key-malformed'),
  badKey(GO_KEY.replace('PeterNeumann', ''), 'key-malformed'),
  badKey(GO_KEY.slice(0, -4), 'key-malformed'),
  badKey(`${GO_KEY}=`, 'key-malformed'),
  badKey(GO_KEY.replace('+ARpc', '+BBpc'), 'key-type-unsupported'),
];

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const SOFA = `example.com/behind-the-sofa\n20852163\n${ROOT}\n`;
const sofa = {
  origin: 'example.com/behind-the-sofa',
  size: 20_852_163,
  root: '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
};
const notOne = (name: string, text: string, place: string): CheckpointCase => ({
  name,
  text,
  expect: { problem: { code: 'checkpoint-malformed', place } },
});

/** Texts of checkpoints, without signatures. */
export const CHECKPOINTS: readonly CheckpointCase[] = [
  { name: 'C2SP', text: SOFA, expect: sofa },
  { name: 'with a further line', text: `${SOFA}extension\n`, expect: sofa },
  { name: 'empty tree', text: SOFA.replace('20852163', '0'), expect: { ...sofa, size: 0 } },
  notOne('no newline at the end', SOFA.slice(0, -1), 'lines'),
  notOne('two lines', 'example.com/log\n5\n', 'lines'),
  notOne('no origin', SOFA.replace('example.com/behind-the-sofa', ''), 'line 1'),
  notOne('empty line at the end', `${SOFA}\n`, 'line 4'),
  notOne('leading zero', SOFA.replace('20852163', '020852163'), 'line 2'),
  notOne('sign', SOFA.replace('20852163', '+20852163'), 'line 2'),
  notOne('fraction', SOFA.replace('20852163', '2.0'), 'line 2'),
  notOne('beyond 2^53', SOFA.replace('20852163', '9007199254740992'), 'line 2'),
  notOne('short root', SOFA.replace(ROOT, ROOT.slice(4)), 'line 3'),
  notOne('root in base64url', SOFA.replace('m/X', 'm_X'), 'line 3'),
  notOne('carriage return', SOFA.replaceAll('\n', '\r\n'), 'line 2'),
];
