export { aboutService } from './adapters/outside-service.ts';
export { type CityCore, createCore } from './city-core.ts';
export { keepHouse } from './jobs.ts';
export { failedRowsWriter } from './modules/batches/failed-rows.ts';
export { type FileProblem, FileRefused } from './modules/batches/file-problem.ts';
export { importFile } from './modules/batches/import-file.ts';
export type {
  BatchReport,
  Delivery,
  ImportOptions,
  ImportProgress,
} from './modules/batches/import-report.ts';
export { type Mapping, parseMapping } from './modules/batches/mapping.ts';
export { uploadChecks } from './modules/checks/service.ts';
export { type ExplainedPerson, explainPerson } from './modules/colours/explain-person.ts';
export { recomputePeople } from './modules/colours/recompute.ts';
export { advanceColours, viewColour } from './modules/colours/service.ts';
export { DEMO_STAFF, DEMO_VENUES } from './modules/demo/demo-people.ts';
export { demoId, seedDemo } from './modules/demo/seed.ts';
export { findOrCreatePeople } from './modules/identity/people-of-documents.ts';
export { LogBrokenError, type LogFault } from './modules/public-log/log-broken.ts';
export { readLogFolder } from './modules/public-log/log-folder.ts';
export { readReplayFolder } from './modules/replay/read-replay-folder.ts';
export type { DayReport } from './modules/replay/replay-day.ts';
export { ReplayRefused } from './modules/replay/replay-refused.ts';
export { type ReplayReport, runReplay } from './modules/replay/run-replay.ts';
export { dryRun } from './modules/rules/dry-run.ts';
export { recolourCity } from './modules/rules/recolour.ts';
export { makeDayList } from './modules/status/build-list.ts';
export { StatusPublisher } from './modules/status/publisher.ts';
export { runSynth, type SynthPlan, type SynthReport } from './modules/synth/run-synth.ts';
export { SynthRefused } from './modules/synth/synth-refused.ts';
export {
  CityClockError,
  readCityClock,
  standCityClock,
  standNewCityClock,
  startCityClock,
} from './platform/city-clock.ts';
export { type Clock, createClock } from './platform/clock.ts';
export {
  type Config,
  type ConfigProblem,
  type ConfigResult,
  readConfig,
  type ServiceAddress,
} from './platform/config.ts';
export { createKeys, type KeyRing, loadKeys, missingKeys } from './platform/keys/key-ring.ts';
export { type KeyUse, layReady } from './platform/keys/signing-keys.ts';
export { loadPolicy, PolicyError } from './policy/load-policy.ts';
export { RuleSetChangedError } from './policy/record-policy.ts';
export { prepareCity } from './prepare-city.ts';
export type { CityPolicy, Services } from './services.ts';
export { createServices, type RunningService, type ServiceParts, startService } from './start-service.ts';
