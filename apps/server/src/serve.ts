import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  aboutService,
  type Config,
  DEMO_STAFF,
  loadPolicy,
  type RunningService,
  readConfig,
  type ServiceAddress,
  seedDemo,
  startService,
} from '@healthcode/server';
import { hasPeople } from '@healthcode/store';
import { type DemoServices, startDemoServices } from './demo-services.ts';
import { keysOrRefuse } from './keys-or-refuse.ts';
import { openDatabase } from './open-database.ts';
import { ROOT } from './root.ts';
import { refusalOf } from './start-refusal.ts';
import { type Sentence, StartRefused } from './terminal.ts';

export interface Serving {
  readonly config: Config;
  readonly service: RunningService;
  /** Nobody is in this city yet. */
  readonly isEmpty: boolean;
  stop(): Promise<void>;
}

function configOrRefuse(env: NodeJS.ProcessEnv): Config {
  const result = readConfig(env, process.cwd());
  if (result.ok) return result.config;
  throw new StartRefused(
    { zh: '不能启动，配置有以下问题：', en: 'Not started. These settings need attention:' },
    ...result.problems.map(({ variable, zh, en }) => ({
      zh: `  ${variable}：${zh}`,
      en: `  ${variable}: ${en}`,
    })),
  );
}

async function nameOf(service: ServiceAddress, variable: string, config: Config): Promise<string> {
  const about = await aboutService(service).catch((error: Error) => {
    throw new StartRefused({
      zh: `${variable} 指向的服务没有应答（${error.message}）。`,
      en: `The service named by ${variable} does not answer (${error.message}).`,
    });
  });
  if (about.demo && config.mode === 'production') {
    throw new StartRefused({
      zh: `不能启动，${variable} 指向演示服务，生产模式必须使用真实服务。`,
      en: `Not started. ${variable} names a demo service; production mode needs the real one.`,
    });
  }
  return about.name;
}

async function outsideServices(config: Config, demo: DemoServices | null) {
  const textMessages = config.textMessages ?? demo!.address;
  const register = config.identityRegister ?? demo!.address;
  await nameOf(textMessages, 'TEXT_MESSAGES_URL', config);
  const name = await nameOf(register, 'IDENTITY_REGISTER_URL', config);
  if (config.alipay) await nameOf(config.alipay, 'ALIPAY_URL', config);
  return { textMessages, identityRegister: { ...register, name }, alipay: config.alipay };
}

function appDirs(): Record<'resident' | 'gate' | 'console', string> {
  const dist = (app: string) => join(ROOT, 'apps', app, 'dist');
  return { resident: dist('resident'), gate: dist('gate'), console: dist('console') };
}

/** Starts everything this process needs, in order; whatever was started is stopped again when a later part fails. */
export async function serve(env: NodeJS.ProcessEnv, onFatal: (reason: Sentence) => void): Promise<Serving> {
  const config = configOrRefuse(env);
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const keys = keysOrRefuse(config);
    const policy = loadPolicy(join(ROOT, 'policy/tianjin'), config.mode);
    const needsDemo = config.mode === 'demo';
    const demo = needsDemo ? await startDemoServices() : null;
    if (demo) closers.push(demo.stop);
    const outside = await outsideServices(config, demo);
    const database = await openDatabase(config, () =>
      onFatal({
        zh: '另一个服务接管了这个数据库，本服务停止。',
        en: 'Another server has taken over this database; this one stops.',
      }),
    );
    closers.push(database.close);
    const dirs = appDirs();
    for (const [app, dir] of Object.entries(dirs)) {
      if (!existsSync(join(dir, 'index.html'))) {
        throw new StartRefused({
          zh: `应用 ${app} 还没有构建，请先执行 npm run build。`,
          en: `The ${app} app is not built yet. Run npm run build first.`,
        });
      }
    }
    const service = await startService({
      config,
      db: database.db,
      keys,
      policy,
      ...outside,
      demo: demo?.address ?? null,
      appDirs: dirs,
      logLevel: env['LOG_LEVEL'] ?? (config.mode === 'demo' ? 'error' : 'info'),
    });
    closers.push(service.stop);
    if (config.mode === 'demo') await seedDemo(service.services);
    return { config, service, isEmpty: !(await hasPeople(database.db)), stop: closeAll };
  } catch (error) {
    await closeAll();
    throw refusalOf(error, config);
  }
}

const STAFF_ROLES = {
  gate: '查验人员 gate staff',
  officer: '防控人员 officer',
  source: '数据来源 source user',
  'rule-author': '规则起草 rule author',
  'rule-approver': '规则批准 rule approver',
  manager: '场所负责人 venue manager',
  community: '社区工作者 community worker',
};

const OFFER = [
  '  城市还没有人；在另一个终端里生成一座小的合成城市',
  '  Nobody is here yet. For a small synthetic city, in another terminal: npx healthcode synth --people 2000 --seed 1',
];

/** Where to look and how to sign in. */
export function welcome({ config, isEmpty }: Serving): string {
  const { resident, gate, console: desk } = config.origins;
  const lines = [
    '',
    '  健康码已启动  Health Code is running',
    '',
    `  市民端 Resident   ${resident}`,
    `  查验端 Gate       ${gate}`,
    `  工作台 Console    ${desk}`,
  ];
  if (config.mode === 'demo') {
    lines.push(
      `  收件箱 Inbox      ${resident}/demo/inbox`,
      '',
      '  登录：手机号 + 验证码，验证码在收件箱里看',
      '  Sign in with a phone number and its code; the code is in the inbox',
      '',
      '  市民 resident         任意手机号 any number, e.g. 13900000001（姓名和证件见收件箱 name and document: see the inbox）',
      ...DEMO_STAFF.map(
        ({ phone, role, office }) => `  ${STAFF_ROLES[role].padEnd(18)} ${phone}  ${office.zh} ${office.en}`,
      ),
    );
    if (isEmpty) lines.push('', ...OFFER);
  }
  return [...lines, '', '  按 Ctrl-C 停止  Press Ctrl-C to stop', ''].join('\n');
}
