import { type HolderInPass, phoneListUri } from '@healthcode/pass';
import { testBytes } from './deterministic-signing.ts';
import {
  DAY,
  IDX,
  KEYS,
  LI,
  PAPER_WANG,
  type PassOptions,
  paperParts,
  paperText,
  phoneParts,
  phoneText,
} from './pass-factory.ts';
import type { PassCase } from './types.ts';
import { paperVerdict, phoneVerdict, refusal } from './verdicts.ts';

function phone(name: string, options: PassOptions, expected: Record<string, unknown> = {}): PassCase {
  return { name, text: phoneText(phoneParts(options)), expect: phoneVerdict(expected) };
}

function paper(name: string, options: PassOptions, expected: Record<string, unknown> = {}): PassCase {
  return { name, text: paperText(paperParts(options)), expect: paperVerdict(expected) };
}

function at(idx: number): { status: { list: string; idx: number } } {
  return { status: { list: phoneListUri(DAY), idx } };
}

const PARENT: HolderInPass = {
  kind: 'family',
  maskedName: '欧阳*',
  hint: { documentType: 'hmt-residence-permit', lastTwo: '07' },
};
const JANE: HolderInPass = {
  kind: 'phone',
  maskedName: 'JA*** S',
  hint: { documentType: 'passport', lastTwo: 'K9' },
};

/** Passes as issued, on their day, and what the list says of them. */
export function genuineCases(): PassCase[] {
  return [...colours(), ...privateParts(), ...lists()];
}

function colours(): PassCase[] {
  const withdrawn = refusal('withdrawn', 'status-withdrawn');
  const paperStatus = paperVerdict()['status'] as { list: string };
  const older = { ...KEYS.older };
  return [
    phone('phone, green', {}),
    phone('phone, orange', { idx: IDX.orange }, { colour: 'orange', ...at(IDX.orange) }),
    phone('phone, red', { idx: IDX.red }, { colour: 'red', ...at(IDX.red) }),
    phone('phone, withdrawn', { idx: IDX.withdrawn }, { ...withdrawn, holder: LI, ...at(IDX.withdrawn) }),
    phone('phone, signed by the key before', { issuer: older }),
    phone(
      'phone, a recognised region',
      { iss: 'CN-HE', issuer: KEYS.other },
      { iss: 'CN-HE', standing: 'equal' },
    ),
    phone('family', { holder: PARENT }, { holder: PARENT }),
    phone('Latin name, passport', { holder: JANE }, { holder: JANE }),
    paper('paper, green', {}),
    paper('paper, red', { idx: IDX.red }, { colour: 'red', status: { ...paperStatus, idx: IDX.red } }),
    paper(
      'paper, withdrawn',
      { idx: IDX.withdrawn },
      { ...withdrawn, holder: PAPER_WANG, status: { ...paperStatus, idx: IDX.withdrawn } },
    ),
  ];
}

function privateParts(): PassCase[] {
  const noName = { holder: null, documentMustBeSeen: true };
  const text = phoneText(phoneParts());
  return [
    phone('garbage in the private part', { plain: testBytes('garbage', 19) }, noName),
    phone('a paper holder in a phone pass', { holder: PAPER_WANG }, noName),
    paper('a phone holder in a paper pass', { holder: LI }, { holder: null }),
    { name: 'no display key', text, lists: ['day without display key'], expect: phoneVerdict(noName) },
    {
      name: 'another display key',
      text,
      lists: ['day with another display key'],
      expect: phoneVerdict(noName),
    },
  ];
}

function lists(): PassCase[] {
  const text = phoneText(phoneParts());
  const cannot = (reason: string) => phoneVerdict(refusal('cannot-check', reason));
  const beyond = 4 ** 9;
  return [
    { name: 'no list', text, lists: [], expect: cannot('list-missing') },
    { name: 'only the list of 32 days later', text, lists: ['another day'], expect: cannot('list-missing') },
    { name: 'a value without meaning', text, lists: ['day in four bits'], expect: cannot('unknown-status') },
    phone(
      'an index beyond the list',
      { idx: beyond },
      { ...refusal('cannot-check', 'index-out-of-range'), ...at(beyond) },
    ),
  ];
}
