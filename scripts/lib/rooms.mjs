/**
 * The dependency rule of ARCHITECTURE.md, as data. A room is a folder that is compiled on its own; `may`
 * lists what its shipped code may import of ours. Its tests may besides reach for `TEST_EXTRAS`, and for
 * everything of their own package by path.
 *
 * @typedef {object} Room
 * @property {string} folder
 * @property {string[]} may names of ours it may import
 * @property {boolean} [pure] imports nothing else either, and reads neither clock nor chance
 */

const SHARED = ['@healthcode/domain', '@healthcode/contracts'];
const PASS = ['@healthcode/pass', '@healthcode/pass/webcrypto'];
const ISSUE = ['@healthcode/pass/issue', '@healthcode/pass/node'];
const LOG = ['@healthcode/translog'];
const LOG_SIGN = ['@healthcode/translog/sign'];
const BROWSER = [...SHARED, ...PASS, ...LOG, '@healthcode/ui'];
const CITY = [...SHARED, ...PASS, ...ISSUE, ...LOG, ...LOG_SIGN, '@healthcode/store', '@healthcode/server'];

/** @type {Room[]} the first whose folder holds a file is its room */
export const ROOMS = [
  { folder: 'packages/domain', may: [], pure: true },
  { folder: 'packages/pass/src', may: ['@healthcode/domain'] },
  { folder: 'packages/pass/issue', may: ['@healthcode/domain', ...PASS] },
  { folder: 'packages/pass', may: ['@healthcode/domain', ...PASS, ...ISSUE] },
  { folder: 'packages/translog/src', may: [] },
  { folder: 'packages/translog/sign', may: LOG },
  { folder: 'packages/translog', may: [...LOG, ...LOG_SIGN] },
  { folder: 'packages/contracts', may: ['@healthcode/domain'] },
  { folder: 'packages/store', may: [...SHARED, ...PASS] },
  { folder: 'packages/ui/gallery', may: BROWSER },
  { folder: 'packages/ui', may: [...SHARED, ...PASS] },
  {
    folder: 'packages/server',
    may: [...SHARED, ...PASS, ...ISSUE, ...LOG, ...LOG_SIGN, '@healthcode/store'],
  },
  { folder: 'packages/testkit', may: [...CITY, '@healthcode/demo-services'] },
  { folder: 'apps/server', may: [...CITY, '@healthcode/demo-services'] },
  { folder: 'apps/demo-services', may: SHARED },
  { folder: 'apps/resident', may: BROWSER },
  { folder: 'apps/gate', may: BROWSER },
  { folder: 'apps/console', may: BROWSER },
];

/** What only tests may import: the test kit, the demo's outside services, and the signing side to make passes. */
export const TEST_EXTRAS = [
  '@healthcode/testkit',
  '@healthcode/demo-services',
  ...ISSUE,
  ...PASS,
  ...LOG,
  ...LOG_SIGN,
];

/** Folders outside of the packages that everybody may read data from (never code). */
export const DATA_FOLDERS = ['policy', 'docs/vectors'];
