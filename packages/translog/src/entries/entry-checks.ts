import { fromHex, toHex } from '../encoding/bytes.ts';
import { sha256 } from '../merkle/hash.ts';
import { type LogProblem, problemAt } from '../problem.ts';
import {
  civilDay,
  code,
  type FieldCheck,
  fieldsOf,
  form,
  listOf,
  oneOf,
  recordOf,
  region,
  sha256Hex,
  time,
  truth,
  wholeNumber,
} from './field-checks.ts';
import type {
  IssuingKeyEntry,
  LogEntryType,
  RuleSetEntry,
  StatusManifestEntry,
  SuspensionEntry,
  VenuePoliciesEntry,
} from './log-entry.ts';

const head = (type: LogEntryType) => ({ type: oneOf(type), v: oneOf(1), at: time });

const publishedVersion = (type: 'rule-set' | 'venue-policies'): FieldCheck =>
  fieldsOf({
    ...head(type),
    id: code,
    version: wholeNumber(1),
    sha256: sha256Hex,
    inForceFrom: time,
    emergency: truth,
    signedOff: listOf(fieldsOf({ role: oneOf('author', 'approver'), office: code }), 2, 16),
  });

/** The form of every type of entry. */
export const ENTRY_FORMS: Readonly<Record<LogEntryType, FieldCheck>> = {
  'rule-set': publishedVersion('rule-set'),
  'venue-policies': publishedVersion('venue-policies'),
  suspension: fieldsOf({
    ...head('suspension'),
    event: oneOf('ordered', 'lifted'),
    commitment: sha256Hex,
    ground: code,
    until: time,
    offices: listOf(code, 2, 2),
  }),
  'issuing-key': fieldsOf({
    ...head('issuing-key'),
    event: oneOf('added', 'retired', 'revoked'),
    iss: region,
    use: oneOf('passes', 'status-lists'),
    publicKey: form(/^0[23][0-9a-f]{64}$/),
    kid: form(/^[0-9a-f]{8}$/),
  }),
  'status-manifest': fieldsOf({
    ...head('status-manifest'),
    iss: region,
    manifests: listOf(fieldsOf({ sequence: wholeNumber(0), sha256: sha256Hex }), 1, 500),
  }),
  'daily-counts': fieldsOf({
    ...head('daily-counts'),
    day: civilDay,
    counts: recordOf(/^[a-z][a-z0-9-]{0,63}$/, wholeNumber(0), ['green', 'orange', 'red']),
  }),
};

/** What must hold between the fields of one entry, once each has its form. */
export const ENTRY_RELATIONS: Readonly<Record<LogEntryType, (entry: never) => LogProblem[]>> = {
  'rule-set': signedOffProblems,
  'venue-policies': signedOffProblems,
  suspension: suspensionProblems,
  'issuing-key': keyProblems,
  'status-manifest': sequenceProblems,
  'daily-counts': () => [],
};

function signedOffProblems({ emergency, signedOff }: RuleSetEntry | VenuePoliciesEntry): LogProblem[] {
  const authors = signedOff.filter(({ role }) => role === 'author').length;
  const approvers = signedOff.length - authors;
  const isEnough = authors === 1 && approvers >= (emergency ? 2 : 1);
  return isEnough ? [] : [problemAt('not-signed-off', 'signedOff')];
}

function suspensionProblems({ offices, event, at, until }: SuspensionEntry): LogProblem[] {
  return [
    ...(offices[0] === offices[1] ? [problemAt('field-wrong', 'offices')] : []),
    ...(event === 'ordered' && until <= at ? [problemAt('field-wrong', 'until')] : []),
  ];
}

function keyProblems({ publicKey, kid }: IssuingKeyEntry): LogProblem[] {
  const expected = toHex(sha256(fromHex(publicKey)!).subarray(0, 4));
  return kid === expected ? [] : [problemAt('field-wrong', 'kid')];
}

function sequenceProblems({ manifests }: StatusManifestEntry): LogProblem[] {
  return manifests.flatMap(({ sequence }, at) =>
    at === 0 || sequence > manifests[at - 1]!.sequence
      ? []
      : [problemAt('field-wrong', `manifests[${at}].sequence`)],
  );
}
