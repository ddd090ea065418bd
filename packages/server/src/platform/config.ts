import { resolve } from 'node:path';

/** How the process was told to run: environment → one typed value, or every problem found. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly keyDir: string;
  readonly statusDir: string;
  /** Where the files of the public log lie. */
  readonly logDir: string;
  readonly databaseUrl: string | null;
  readonly cityClock: number | null;
  readonly origins: { readonly resident: string; readonly gate: string; readonly console: string };
  readonly textMessages: ServiceAddress | null;
  readonly identityRegister: ServiceAddress | null;
  /** Null: the city has no such channel, or (demo) the demo gateway's. */
  readonly alipay: (ServiceAddress & { readonly authorizeUrl: string }) | null;
}
export interface ServiceAddress {
  readonly url: string;
  readonly token: string;
}
export interface ConfigProblem {
  readonly variable: string;
  readonly zh: string;
  readonly en: string;
}
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const problem = (variable: string, zh: string, en: string): ConfigProblem => ({ variable, zh, en });
const missing = (variable: string): ConfigProblem =>
  problem(variable, '生产模式必须设置', 'must be set in production mode');

function readPort(env: Environment, problems: ConfigProblem[]): number {
  const text = env['PORT'] ?? '8080';
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_533) return port;
  problems.push(
    problem('PORT', `应是 1 到 65533 的整数：${text}`, `must be a whole number from 1 to 65533: ${text}`),
  );
  return 8080;
}

function readMode(env: Environment, problems: ConfigProblem[]): Config['mode'] {
  const mode = env['HEALTHCODE_MODE'] ?? 'demo';
  if (mode === 'demo' || mode === 'production') return mode;
  problems.push(problem('HEALTHCODE_MODE', '只能是 demo 或 production', 'must be demo or production'));
  return 'production';
}

function readClock(env: Environment, mode: Config['mode'], problems: ConfigProblem[]): number | null {
  const text = env['HEALTHCODE_CLOCK'];
  if (text === undefined || text === '') return null;
  if (mode === 'production') {
    problems.push(problem('HEALTHCODE_CLOCK', '生产模式不能改时钟', 'cannot be set in production mode'));
    return null;
  }
  const instant = Date.parse(text);
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(instant)) return instant;
  problems.push(
    problem(
      'HEALTHCODE_CLOCK',
      `应是带时区的 ISO 时间，例如 2020-02-29T08:00:00+08:00：${text}`,
      `must be an ISO time with its offset, such as 2020-02-29T08:00:00+08:00: ${text}`,
    ),
  );
  return null;
}

function readService(env: Environment, name: string, mode: Config['mode'], problems: ConfigProblem[]) {
  const url = env[`${name}_URL`];
  const token = env[`${name}_TOKEN`];
  if (url && token) return { url: url.replace(/\/$/, ''), token };
  if (mode === 'production') {
    if (!url) problems.push(missing(`${name}_URL`));
    if (!token) problems.push(missing(`${name}_TOKEN`));
  } else if (url || token) {
    const other = url ? `${name}_TOKEN` : `${name}_URL`;
    problems.push(problem(other, '地址和令牌要一起设置', 'the address and the token go together'));
  }
  return null;
}

/** A city may do without; where one of the three is set, all must be. */
function readAlipay(env: Environment, mode: Config['mode'], problems: ConfigProblem[]): Config['alipay'] {
  const authorizeUrl = env['ALIPAY_AUTHORIZE_URL'];
  if (!authorizeUrl && !env['ALIPAY_URL'] && !env['ALIPAY_TOKEN']) return null;
  const service = readService(env, 'ALIPAY', mode, problems);
  if (!authorizeUrl?.startsWith('https://')) {
    problems.push(problem('ALIPAY_AUTHORIZE_URL', '必须是 https 地址', 'must be an https address'));
  }
  return service && authorizeUrl ? { ...service, authorizeUrl } : null;
}

function readOrigins(env: Environment, mode: Config['mode'], port: number, problems: ConfigProblem[]) {
  const read = (variable: string, offset: number): string => {
    const origin = env[variable];
    if (!origin) {
      if (mode === 'production') problems.push(missing(variable));
      return `http://localhost:${port + offset}`;
    }
    if (mode === 'production' && !origin.startsWith('https://')) {
      problems.push(
        problem(variable, '生产模式必须是 https 地址', 'must be an https address in production mode'),
      );
    }
    return origin.replace(/\/$/, '');
  };
  return {
    resident: read('RESIDENT_ORIGIN', 0),
    gate: read('GATE_ORIGIN', 1),
    console: read('CONSOLE_ORIGIN', 2),
  };
}

export function readConfig(env: Environment, cwd: string): ConfigResult {
  const problems: ConfigProblem[] = [];
  const mode = readMode(env, problems);
  const port = readPort(env, problems);
  const dataDir = resolve(cwd, env['DATA_DIR'] ?? '.data');
  const config: Config = {
    mode,
    port,
    host: env['HOST'] ?? '127.0.0.1',
    dataDir,
    keyDir: resolve(cwd, env['KEY_DIR'] ?? '.keys'),
    statusDir: env['STATUS_DIR'] ? resolve(cwd, env['STATUS_DIR']) : resolve(dataDir, 'status'),
    logDir: env['LOG_DIR'] ? resolve(cwd, env['LOG_DIR']) : resolve(dataDir, 'log'),
    databaseUrl: env['DATABASE_URL'] || null,
    cityClock: readClock(env, mode, problems),
    origins: readOrigins(env, mode, port, problems),
    textMessages: readService(env, 'TEXT_MESSAGES', mode, problems),
    identityRegister: readService(env, 'IDENTITY_REGISTER', mode, problems),
    alipay: readAlipay(env, mode, problems),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}
