/** A sentence for a person, in both languages. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** What each error knows beyond its code. None of it ever holds a password or anything about a person. */
export interface StoreErrorFacts {
  'data-folder-not-writable': { folder: string; reason: string };
  'key-folder-not-writable': { folder: string; reason: string };
  'postgres-binaries-missing': { platform: string };
  'postgres-did-not-start': { log: string; lastLines: string };
  'postgres-cluster-missing': { dataFolder: string; cluster: string };
  'postgres-password-missing': { file: string };
  'postgres-password-wrong': { file: string };
  'database-unreachable': { address: string; reason: string };
  'database-too-old': { version: string };
  'database-newer-than-program': { database: string; program: string };
  'second-server': { address: string };
  'migration-edited': { name: string };
  'migration-failed': { name: string; reason: string };
  'migrations-invalid': { reason: string };
  'sealed-value-rejected': Record<never, never>;
}

export type StoreErrorCode = keyof StoreErrorFacts;

type Texts = { [Code in StoreErrorCode]: (facts: StoreErrorFacts[Code]) => Localised };

const TEXTS: Texts = {
  'data-folder-not-writable': ({ folder, reason }) => ({
    zh: `数据目录无法写入：${folder}（${reason}）。请更改目录权限，或用 DATA_DIR 指定其他目录。`,
    en: `The data folder cannot be written: ${folder} (${reason}). Change its permissions, or name another with DATA_DIR.`,
  }),
  'key-folder-not-writable': ({ folder, reason }) => ({
    zh: `密钥目录无法写入：${folder}（${reason}）。请更改目录权限，或用 KEY_DIR 指定其他目录。`,
    en: `The key folder cannot be written: ${folder} (${reason}). Change its permissions, or name another with KEY_DIR.`,
  }),
  'postgres-binaries-missing': ({ platform }) => ({
    zh: `没有适用于 ${platform} 的内置 PostgreSQL 程序。请重新执行 npm ci（不要省略可选依赖），或用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`,
    en: `There is no embedded PostgreSQL for ${platform}. Run npm ci again with optional dependencies, or name a PostgreSQL 15 or newer with DATABASE_URL.`,
  }),
  'postgres-did-not-start': ({ log, lastLines }) => ({
    zh: `内置 PostgreSQL 未能启动。日志 ${log} 的最后几行：\n${lastLines}`,
    en: `The embedded PostgreSQL did not start. The last lines of its log ${log}:\n${lastLines}`,
  }),
  'postgres-cluster-missing': ({ dataFolder, cluster }) => ({
    zh: `${dataFolder} 的数据库本应位于 ${cluster}，但该处没有数据库。请恢复它；如确需从空库开始，请删除 ${dataFolder}/postgres-location。`,
    en: `The database of ${dataFolder} should be at ${cluster}, but is not there. Put it back; to begin with an empty one on purpose, delete ${dataFolder}/postgres-location.`,
  }),
  'postgres-password-missing': ({ file }) => ({
    zh: `数据库已经存在，但密码文件 ${file} 不见了。请恢复 KEY_DIR 中的文件。`,
    en: `The database exists, but its password file ${file} is gone. Put the files of KEY_DIR back.`,
  }),
  'postgres-password-wrong': ({ file }) => ({
    zh: `密码文件 ${file} 与此数据库不符。请核对 DATA_DIR 与 KEY_DIR 是否属于同一套部署。`,
    en: `The password file ${file} does not fit this database. Check that DATA_DIR and KEY_DIR belong together.`,
  }),
  'database-unreachable': ({ address, reason }) => ({
    zh: `无法连接数据库 ${address}（${reason}）。请检查 DATABASE_URL，并确认数据库正在运行。`,
    en: `The database at ${address} cannot be reached (${reason}). Check DATABASE_URL and that the database is running.`,
  }),
  'database-too-old': ({ version }) => ({
    zh: `数据库版本为 PostgreSQL ${version}，需要 15 或更高版本。`,
    en: `The database is PostgreSQL ${version}; 15 or newer is needed.`,
  }),
  'database-newer-than-program': ({ database, program }) => ({
    zh: `数据库的结构版本（${database}）比本程序（${program}）更新。请使用更新的程序版本。`,
    en: `The database's schema (${database}) is newer than this program (${program}). Use a newer version of the program.`,
  }),
  'second-server': ({ address }) => ({
    zh: `已有另一个服务正在使用此数据库（${address}）。请先停止它，或为本服务另设 DATA_DIR。`,
    en: `Another server is already using this database (${address}). Stop it first, or give this one a DATA_DIR of its own.`,
  }),
  'migration-edited': ({ name }) => ({
    zh: `迁移 ${name} 在执行之后被改动过。已发布的迁移不可修改，请恢复原文件并另写新的迁移。`,
    en: `The migration ${name} was changed after it had run. Released migrations stay as they are: restore it and write a new one.`,
  }),
  'migration-failed': ({ name, reason }) => ({
    zh: `迁移 ${name} 失败，已撤销：${reason}`,
    en: `The migration ${name} failed and was rolled back: ${reason}`,
  }),
  'migrations-invalid': ({ reason }) => ({
    zh: `迁移目录有误：${reason}`,
    en: `The migrations folder is not in order: ${reason}`,
  }),
  'sealed-value-rejected': () => ({
    zh: '加密字段无法解开：密钥不符，或数据被改动、被移到了别处。',
    en: 'A sealed field cannot be opened: another key, or the value was altered or moved from its place.',
  }),
};

/** The one error this package throws on purpose. `code` is stable; `text` is for a terminal. */
export class StoreError<Code extends StoreErrorCode = StoreErrorCode> extends Error {
  override readonly name = 'StoreError';
  readonly code: Code;
  readonly facts: StoreErrorFacts[Code];
  readonly text: Localised;

  constructor(code: Code, facts: StoreErrorFacts[Code], cause?: unknown) {
    const text = TEXTS[code](facts);
    super(text.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
    this.text = text;
  }
}

/** Whether something thrown is a StoreError, of that code if one is given. */
export function isStoreError<Code extends StoreErrorCode>(
  error: unknown,
  code?: Code,
): error is StoreError<Code> {
  return error instanceof StoreError && (code === undefined || error.code === code);
}

/** The stable part of a system or PostgreSQL error (`EACCES`, `3D000`), or its message where it has none. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  return code === undefined || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
}

/** The `code` of a system or PostgreSQL error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
