import { type InstantMs, parseRuleSet, type RuleSet, ruleSetInForce, ruleVersions } from '@healthcode/domain';
import {
  type Db,
  latestRuleSetVersion,
  listRuleSets,
  publishedLogSize,
  type RecordedRuleSet,
} from '@healthcode/store';

/** A published version, with what is on record about it. */
export interface PublishedRuleSet extends RecordedRuleSet {
  readonly ruleSet: RuleSet;
  /** Since which version each of its rules has decided as it does. */
  readonly ruleVersions: ReadonlyMap<string, number>;
}

/**
 * How old the book may be before it is asked whether there is another version. Shorter than the shortest notice, so
 * that no process misses a beginning, also one that did not publish it itself.
 */
const FRESH_MS = 60_000;

/** Every published rule set, as the database has them. Nothing else says which rules are in force. */
export interface RuleBook {
  /** The lowest version first. */
  readonly published: readonly PublishedRuleSet[];
  /** 0 while none is on record. */
  readonly latestVersion: number;
  /** Reads what was published since. */
  refresh(db: Db): Promise<void>;
  /** The same when the book is old; cheap, to be called before work that goes by the rules. */
  keepFresh(db: Db): Promise<void>;
  /** Everybody can read so many entries of the public log now: sets among them may be in force. */
  noteLogSize(size: number): void;
  /** The set in force; before the first beginning, the first set. Throws while none is on record. */
  inForceAt(at: InstantMs): PublishedRuleSet;
  /** The set in force at `at` by what was published until `knownAt` (inclusive), or null. */
  knownInForceAt(at: InstantMs, knownAt: InstantMs): PublishedRuleSet | null;
  /** Throws for a version that is not on record. */
  version(version: number): PublishedRuleSet;
}

/** An empty book; `refresh` fills it. */
export function createRuleBook(): RuleBook {
  let published: readonly PublishedRuleSet[] = [];
  let askedAt = Number.NEGATIVE_INFINITY;
  let logSize = 0;
  // what a city begins with came before there was anybody to read the log
  const isLogged = (one: PublishedRuleSet) =>
    one.logIndex === null || one.logIndex < logSize || one === published[0];
  const book: RuleBook = {
    get published() {
      return published;
    },
    get latestVersion() {
      return published.at(-1)?.version ?? 0;
    },
    async refresh(db) {
      published = inOrder(await listRuleSets(db));
      logSize = await publishedLogSize(db);
      askedAt = performance.now();
    },
    async keepFresh(db) {
      if (performance.now() - askedAt < FRESH_MS) return;
      const isSame = (await latestRuleSetVersion(db)) === book.latestVersion && published.every(isLogged);
      if (isSame) askedAt = performance.now();
      else await book.refresh(db);
    },
    noteLogSize(size) {
      logSize = Math.max(logSize, size);
    },
    inForceAt(at) {
      const found = book.knownInForceAt(at, Number.POSITIVE_INFINITY) ?? published[0];
      if (found === undefined) throw new Error('no rule set is on record');
      return found;
    },
    knownInForceAt(at, knownAt) {
      const known = published.filter((one) => one.recordedAt <= knownAt && isLogged(one));
      const inForce = ruleSetInForce(
        known.map(({ ruleSet }) => ruleSet),
        at,
      );
      return known.find(({ ruleSet }) => ruleSet === inForce) ?? null;
    },
    version(version) {
      const found = published.find((one) => one.version === version);
      if (found === undefined) throw new Error(`no rule set has the version ${version}`);
      return found;
    },
  };
  return book;
}

function inOrder(recorded: readonly RecordedRuleSet[]): PublishedRuleSet[] {
  const history: RuleSet[] = [];
  return recorded.map((record) => {
    const parsed = parseRuleSet(record.content);
    if (!parsed.ok) throw new Error(`rule set version ${record.version} on record cannot be read`);
    history.push(parsed.value);
    return { ...record, ruleSet: parsed.value, ruleVersions: ruleVersions(history) };
  });
}
