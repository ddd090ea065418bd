import { Type } from 'typebox';
import { Colour, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';
import { RulesView } from './console.ts';

const Staff = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });
const Signed = Type.Object({ by: Staff, at: InstantMs });

/** A rule set as data: id, note and rules. A draft's may be incomplete or wrong. */
const RuleSetData = Type.Record(Type.String(), Type.Unknown());

/** What happened to one rule between two versions, in plain words. */
const RuleChange = Type.Object({
  ruleId: Type.String({ description: 'empty: the change is of the set, not of one rule' }),
  title: Localised,
  kind: Type.Union([
    Type.Literal('added'),
    Type.Literal('removed'),
    Type.Literal('changed'),
    Type.Literal('reworded'),
  ]),
  changes: Type.Array(
    Type.Object({
      what: Type.String({
        description: 'title, applies-to, phases, open, reported-by, reason, to-do, basis, declarations',
      }),
      before: Localised,
      after: Localised,
    }),
  ),
});

/** So many people of a district go from one colour to another, by the rule that is the reason. */
const ColourChange = Type.Object({
  district: Type.Union([Type.String(), Type.Null()]),
  ruleId: Type.String(),
  from: Colour,
  to: Colour,
  count: Type.Integer(),
});

/**
 * So many green people of a district whose code is withdrawn until they declare again, or is no longer: another period
 * for declarations changes no colour.
 */
const DeclarationChange = Type.Object({
  district: Type.Union([Type.String(), Type.Null()]),
  change: Type.Union([Type.Literal('withdrawn'), Type.Literal('restored')]),
  count: Type.Integer(),
});

/** The city being recoloured by a version: how far it is, and who changed from what to what. */
const Recolouring = Type.Object({
  startedAt: InstantMs,
  finishedAt: Type.Union([InstantMs, Type.Null()]),
  peopleTotal: Type.Integer(),
  peopleDone: Type.Integer(),
  changes: Type.Array(ColourChange),
});

export const RuleVersion = Type.Object({
  ruleSetId: Type.String(),
  version: Type.Integer(),
  inForceFrom: InstantMs,
  publishedAt: InstantMs,
  state: Type.Union([
    Type.Literal('in-force'),
    Type.Literal('coming'),
    Type.Literal('superseded'),
    Type.Literal('never-in-force'),
  ]),
  summary: Type.Union([Type.String(), Type.Null()], { description: 'null: the city’s first set' }),
  emergencyGround: Type.Union([Type.String(), Type.Null()]),
  author: Type.Union([Staff, Type.Null()]),
  approvals: Type.Array(Signed),
  /** Against the version before it; empty for the first. */
  changes: Type.Array(RuleChange),
  recolouring: Type.Union([Recolouring, Type.Null()]),
});
export type RuleVersion = Type.Static<typeof RuleVersion>;

export const RuleVersionList = Type.Object({ versions: Type.Array(RuleVersion) });
export type RuleVersionList = Type.Static<typeof RuleVersionList>;
export const RuleVersionParams = Type.Object({ version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });

/** The rules as data beside the rules in words. */
export const RuleVersionView = Type.Object({ content: RuleSetData, words: RulesView });
export type RuleVersionView = Type.Static<typeof RuleVersionView>;

const DryRunResult = Type.Object({
  asOf: InstantMs,
  startsAt: InstantMs,
  /** Version that would be in force without the draft: now, and when it starts. */
  comparedWith: Type.Object({ now: Type.Integer(), atStart: Type.Integer() }),
  peopleTouched: Type.Integer(),
  now: Type.Array(ColourChange),
  atStart: Type.Array(ColourChange),
  /** As if nobody declared until then. */
  declarations: Type.Object({ now: Type.Array(DeclarationChange), atStart: Type.Array(DeclarationChange) }),
  /** A few of those whose colour would change when it starts. */
  sample: Type.Array(
    Type.Object({
      maskedName: Type.String(),
      hint: DocumentHint,
      district: Type.Union([Type.String(), Type.Null()]),
      ruleId: Type.String(),
      from: Colour,
      to: Colour,
    }),
  ),
});
export type DryRunResult = Type.Static<typeof DryRunResult>;

const DryRun = Type.Object({
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('running'),
    Type.Literal('finished'),
    Type.Literal('failed'),
  ]),
  askedAt: InstantMs,
  finishedAt: Type.Union([InstantMs, Type.Null()]),
  peopleTotal: Type.Union([Type.Integer(), Type.Null()]),
  peopleDone: Type.Integer(),
  result: Type.Union([DryRunResult, Type.Null()]),
});

const DraftHead = {
  draftId: Uuid,
  revision: Type.Integer(),
  state: Type.Union([
    Type.Literal('draft'),
    Type.Literal('submitted'),
    Type.Literal('published'),
    Type.Literal('discarded'),
  ]),
  summary: Type.String(),
  author: Staff,
  /** Whether the one who asks wrote it: then others must approve. */
  mine: Type.Boolean(),
  basedOn: Type.Integer(),
  inForceFrom: Type.Union([InstantMs, Type.Null()], { description: 'null: as soon as the notice allows' }),
  emergencyGround: Type.Union([Type.String(), Type.Null()]),
  updatedAt: InstantMs,
  submittedAt: Type.Union([InstantMs, Type.Null()]),
  publishedVersion: Type.Union([Type.Integer(), Type.Null()]),
  approvals: Type.Array(Signed),
  approvalsNeeded: Type.Integer(),
  /** Whether the one who asks is among those who approved. */
  approvedByMe: Type.Boolean(),
  /** When it was last given back, and why. */
  returned: Type.Union([Type.Object({ ...Signed.properties, why: Type.String() }), Type.Null()]),
};
export const RuleDraftList = Type.Object({ drafts: Type.Array(Type.Object(DraftHead)) });
export type RuleDraftList = Type.Static<typeof RuleDraftList>;

export const RuleDraft = Type.Object({
  ...DraftHead,
  content: RuleSetData,
  /** The newest published version. Another than `basedOn`: the draft must be brought up to date first. */
  latestVersion: Type.Integer(),
  /** If it were published now. */
  earliestBeginning: InstantMs,
  /** What is wrong with the content, each at its place; empty: it may be handed in. */
  problems: Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Localised })),
  /** Against `basedOn`; empty while there are problems. */
  changes: Type.Array(RuleChange),
  /** The rules in words; null while there are problems. */
  words: Type.Union([RulesView, Type.Null()]),
  /** Of this revision. */
  dryRun: Type.Union([DryRun, Type.Null()]),
});
export type RuleDraft = Type.Static<typeof RuleDraft>;

export const DraftParams = Type.Object({ draftId: Uuid });
const Revision = Type.Integer({ minimum: 1, description: 'the revision that the caller has seen' });

/** From a version (also an earlier one: rolling back), or from a rule set as data. */
export const BeginDraftBody = Type.Union([
  Type.Object({ fromVersion: Type.Integer({ minimum: 1 }) }),
  Type.Object({ content: RuleSetData }),
]);

export const SaveDraftBody = Type.Object({
  revision: Revision,
  content: RuleSetData,
  inForceFrom: Type.Union([InstantMs, Type.Null()]),
  emergencyGround: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
  summary: Type.String({ maxLength: 500 }),
});
export const SeenDraftBody = Type.Object({ revision: Revision });
export const ReturnDraftBody = Type.Object({
  revision: Revision,
  why: Type.String({ minLength: 1, maxLength: 500 }),
});

/** What everybody may see: no names of staff, only that one person wrote it and how many approved. */
const PublicRuleVersion = Type.Object({
  ...Type.Omit(RuleVersion, ['author', 'approvals', 'recolouring']).properties,
  approvals: Type.Integer({ description: 'how many people besides the author' }),
});
export const PublicRules = Type.Object({
  inForce: RulesView,
  /** The newest first. */
  versions: Type.Array(PublicRuleVersion),
});
export type PublicRules = Type.Static<typeof PublicRules>;
