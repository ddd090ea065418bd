import type {
  AppealPolicy,
  Authority,
  ConsentPurpose,
  District,
  DistrictStreets,
  Localised,
  Retention,
  RuleSet,
  Safeguards,
  VenuePolicies,
} from '@healthcode/domain';
import type { SignOff } from '@healthcode/translog';
import type { AgreedProvider } from './adapters/identity-provider.ts';
import type { IdentityRegister } from './adapters/identity-register.ts';
import type { TextMessages } from './adapters/text-messages.ts';
import type { CityCore } from './city-core.ts';
import type { NoticeHub } from './modules/notices/notice-hub.ts';
import type { LogWriter } from './modules/public-log/log-writer.ts';
import type { Config } from './platform/config.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import type { ListKeyStore } from './platform/keys/list-keys.ts';
import type { PaperListKeyStore } from './platform/keys/paper-list-keys.ts';

/** What the city has decided, read from `policy/` at start. */
export interface CityPolicy {
  readonly iss: string;
  readonly name: Localised;
  readonly hotline: string;
  readonly utcOffsetMinutes: number;
  /** How many indices a list has. Fixed before the first pass. */
  readonly capacity: number;
  readonly districts: readonly District[];
  /** Their streets and towns. */
  readonly areas: readonly DistrictStreets[];
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
  /** Deadlines, files and numbers of appeals. */
  readonly appeals: AppealPolicy;
  /** The offices that answer for the policy as the city began with it. */
  readonly signedOff: readonly SignOff[];
  readonly consent: { readonly textVersion: number; readonly paragraphs: readonly Localised[] };
  /** What residents are asked to agree to, the service itself first. */
  readonly consents: readonly ConsentPurpose[];
  /** How long each kind of information is kept. */
  readonly retention: Retention;
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
  readonly paperKeys: PaperListKeyStore;
  /** Publishes what was announced; what it says takes effect after that. */
  readonly publicLog: LogWriter;
  readonly textMessages: TextMessages;
  readonly identityRegister: IdentityRegister;
  /** Channels by which people come, beside the phone. */
  readonly channels: readonly AgreedProvider[];
  /** Open apps that wait to hear of a notice. */
  readonly noticeHub: NoticeHub;
  /** Called after a commit that may have changed a status entry, and told somebody of it. */
  readonly statusMayHaveChanged: () => void;
  /** Called when an uploaded file waits to be gone through. */
  readonly workMayHaveCome: () => void;
  /** Called when a draft waits to be tried out, or rules were published. */
  readonly ruleWorkMayHaveCome: () => void;
}
