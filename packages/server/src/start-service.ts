import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { AppName } from '@healthcode/contracts';
import type { Database } from '@healthcode/store';
import { importLogSigner } from '@healthcode/translog/sign';
import type { FastifyInstance } from 'fastify';
import { type AlipayGateway, createAlipay } from './adapters/identity-provider.ts';
import { createIdentityRegister } from './adapters/identity-register.ts';
import { createTextMessages } from './adapters/text-messages.ts';
import { createCore } from './city-core.ts';
import { fileRoutesOf } from './file-routes.ts';
import { allHandlers } from './handlers.ts';
import {
  type Jobs,
  keepHouse,
  startBatchWork,
  startJobs,
  startNightWork,
  startNoticeWork,
  startReminders,
  startRuleWork,
  startTexts,
  startWatch,
} from './jobs.ts';
import { serveDemoAlipay } from './modules/demo/alipay-page.ts';
import { serveDemoInbox } from './modules/demo/routes.ts';
import { NoticeHub } from './modules/notices/notice-hub.ts';
import { announceVenuePolicies } from './modules/public-log/announce-policies.ts';
import { keepSigningKeys } from './modules/public-log/keep-signing-keys.ts';
import { logOrigin } from './modules/public-log/log-entries.ts';
import { LogFiles } from './modules/public-log/log-files.ts';
import { LogWriter } from './modules/public-log/log-writer.ts';
import { serveLogFiles } from './modules/public-log/routes.ts';
import { StatusPublisher } from './modules/status/publisher.ts';
import { serveStatusFiles } from './modules/status/routes.ts';
import { startCityClock } from './platform/city-clock.ts';
import type { Config, ServiceAddress } from './platform/config.ts';
import { createListener } from './platform/http/listener.ts';
import { serveOpenApi, serveOperatorRoutes } from './platform/http/operator-routes.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';
import { ListKeyStore } from './platform/keys/list-keys.ts';
import { PaperListKeyStore } from './platform/keys/paper-list-keys.ts';
import { prepareCity } from './prepare-city.ts';
import type { CityPolicy, Services } from './services.ts';

export interface ServiceParts {
  readonly config: Config;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly policy: CityPolicy;
  readonly textMessages: ServiceAddress;
  readonly identityRegister: ServiceAddress & { readonly name: string };
  /** Absent: a demo has its demo gateway, and production no such channel. */
  readonly alipay?: AlipayGateway | null;
  /** The demo program that plays the outside services; null in production. */
  readonly demo: ServiceAddress | null;
  /** Folders of the built apps; an app without one is served as API only. */
  readonly appDirs: Partial<Record<AppName, string>>;
  readonly logLevel: string;
}

export interface RunningService {
  readonly services: Services;
  /** Ports actually listened on. */
  readonly ports: Readonly<Record<AppName, number>>;
  stop(): Promise<void>;
}

const APPS: readonly AppName[] = ['resident', 'gate', 'console'];

/** Everything the modules need, without listeners and without jobs. */
export async function createServices(
  parts: ServiceParts,
  nudges: Pick<Services, 'statusMayHaveChanged' | 'workMayHaveCome' | 'ruleWorkMayHaveCome'>,
): Promise<Services> {
  const { config, db, keys, policy } = parts;
  const clock = await startCityClock(db, config.cityClock);
  const signer = importLogSigner(logOrigin(policy.iss), keys.logKeyPem);
  return {
    ...createCore({ db, keys, policy, clock }),
    publicLog: await LogWriter.open({ db, clock, signer, files: new LogFiles(config.logDir) }),
    config,
    keys,
    listKeys: new ListKeyStore(config.keyDir, policy.capacity, randomBytes),
    paperKeys: new PaperListKeyStore(config.keyDir, policy.capacity, randomBytes),
    textMessages: createTextMessages(parts.textMessages),
    identityRegister: createIdentityRegister(parts.identityRegister, parts.identityRegister.name),
    channels: channelsOf(parts),
    noticeHub: new NoticeHub(),
    ...nudges,
  };
}

function channelsOf({ alipay, demo }: ServiceParts): Services['channels'] {
  const gateway = alipay ?? (demo && { ...demo, authorizeUrl: '/demo/alipay' });
  return gateway ? [createAlipay(gateway)] : [];
}

async function createListeners(parts: ServiceParts, services: Services): Promise<FastifyInstance[]> {
  const handlers = allHandlers(services, parts.demo);
  const listeners = await Promise.all(
    APPS.map((app) =>
      createListener({
        app,
        config: parts.config,
        db: services.db,
        clock: services.clock,
        metrics: services.metrics,
        handlers,
        serveFiles: fileRoutesOf(services, app),
        appDir: parts.appDirs[app] ?? null,
        logLevel: parts.logLevel,
      }),
    ),
  );
  serveOpenApi(listeners);
  return listeners;
}

async function listen(
  listeners: readonly FastifyInstance[],
  config: Config,
): Promise<Record<AppName, number>> {
  const ports = { resident: 0, gate: 0, console: 0 };
  for (const [offset, fastify] of listeners.entries()) {
    await fastify.listen({ host: config.host, port: config.port === 0 ? 0 : config.port + offset });
    ports[APPS[offset]!] = (fastify.server.address() as AddressInfo).port;
  }
  return ports;
}

/**
 * Puts the whole city service together on a migrated database and listens on the three origins. Throws what the
 * listeners throw (a port in use); nothing keeps running then.
 */
export async function startService(parts: ServiceParts): Promise<RunningService> {
  let jobs: Jobs | null = null;
  mkdirSync(parts.config.statusDir, { recursive: true });
  let batchWork: Jobs | null = null;
  let ruleWork: Jobs | null = null;
  let nightWork: Jobs | null = null;
  let watch: Jobs | null = null;
  let reminders: Jobs | null = null;
  let noticeWork: Jobs | null = null;
  let texts: Jobs | null = null;
  const services = await createServices(parts, {
    statusMayHaveChanged: () => {
      jobs?.nudge();
      noticeWork?.nudge();
    },
    workMayHaveCome: () => batchWork?.nudge(),
    ruleWorkMayHaveCome: () => ruleWork?.nudge(),
  });
  await prepareCity(services);
  await keepSigningKeys(services);
  await announceVenuePolicies(services);
  await services.publicLog.publish();
  await services.rules.refresh(services.db);
  await keepHouse(services);
  const publisher = new StatusPublisher(services);
  await publisher.tick();
  const listeners = await createListeners(parts, services);
  const [resident, gate] = listeners as [FastifyInstance, FastifyInstance, FastifyInstance];
  serveOperatorRoutes(resident, services, () => publisher.publishedAt);
  if (parts.demo) serveDemoInbox(resident, services, parts.demo);
  if (parts.demo) serveDemoAlipay(resident, parts.demo);
  for (const fastify of [resident, gate]) await serveStatusFiles(fastify, services);
  for (const fastify of listeners) await serveLogFiles(fastify, services.config.logDir);
  const close = async () => {
    await texts?.stop();
    await noticeWork?.stop();
    await reminders?.stop();
    await watch?.stop();
    await nightWork?.stop();
    await ruleWork?.stop();
    await batchWork?.stop();
    await jobs?.stop();
    await Promise.all(listeners.map((fastify) => fastify.close()));
  };
  try {
    const ports = await listen(listeners, parts.config);
    const onError = (error: unknown) => resident.log.error({ err: error }, 'a job round failed');
    jobs = startJobs(services, publisher, onError);
    batchWork = startBatchWork(services, onError);
    ruleWork = startRuleWork(services, onError);
    nightWork = startNightWork(services, onError);
    watch = startWatch(services, onError);
    reminders = startReminders(services, onError);
    noticeWork = startNoticeWork(services, onError);
    texts = startTexts(services, onError);
    return { services, ports, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}
