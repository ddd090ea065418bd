import type { Authority, District, Localised, RuleSet, Safeguards, VenuePolicies } from '@healthcode/domain';
import type { SignOff } from '@healthcode/translog';
import type { IdentityRegister } from './adapters/identity-register.ts';
import type { TextMessages } from './adapters/text-messages.ts';
import type { CityCore } from './city-core.ts';
import type { LogWriter } from './modules/public-log/log-writer.ts';
import type { Config } from './platform/config.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import type { ListKeyStore } from './platform/keys/list-keys.ts';

/** What the city has decided, read from `policy/` at start. */
export interface CityPolicy {
  readonly iss: string;
  readonly name: Localised;
  readonly hotline: string;
  readonly utcOffsetMinutes: number;
  /** How many indices a list has. Fixed before the first pass. */
  readonly capacity: number;
  readonly districts: readonly District[];
  readonly venuePolicies: VenuePolicies;
  /** The same, as the file says it, for gates. */
  readonly venuePoliciesFile: unknown;
  /** The rules that a new city begins with. Later ones come by publication only. */
  readonly firstRuleSet: RuleSet;
  /** The same, as the file says it. */
  readonly firstRuleSetFile: unknown;
  readonly sources: readonly CitySource[];
  /** Bounds on what one source, officer or batch may do at once. */
  readonly safeguards: Safeguards;
  /** The offices that answer for the policy as the city began with it. */
  readonly signedOff: readonly SignOff[];
  readonly consent: { readonly textVersion: number; readonly paragraphs: readonly Localised[] };
}
export interface CitySource {
  readonly id: string;
  readonly name: Localised;
  readonly authority: Authority;
  readonly mandate: readonly string[];
}

/** Everything a module may need, put together once at the start. */
export interface Services extends CityCore {
  readonly config: Config;
  readonly keys: KeyRing;
  readonly listKeys: ListKeyStore;
  /** Publishes what was announced; what it says takes effect after that. */
  readonly publicLog: LogWriter;
  readonly textMessages: TextMessages;
  readonly identityRegister: IdentityRegister;
  /** Called after a commit that may have changed a status entry. */
  readonly statusMayHaveChanged: () => void;
  /** Called when an uploaded file waits to be gone through. */
  readonly workMayHaveCome: () => void;
  /** Called when a draft waits to be tried out, or rules were published. */
  readonly ruleWorkMayHaveCome: () => void;
}
