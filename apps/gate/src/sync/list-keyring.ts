import type { ApiClient } from '@healthcode/contracts/client';
import type { GateListKeys } from '@healthcode/pass';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';

/** The keys to the lists, on the device only as the envelope that its own key opens. */
export class ListKeyring {
  readonly #database: GateDatabase;
  readonly #client: ApiClient;
  #keys: readonly GateListKeys[] = [];

  constructor(database: GateDatabase, client: ApiClient) {
    this.#database = database;
    this.#client = client;
  }

  get keys(): readonly GateListKeys[] {
    return this.#keys;
  }

  /** What was here before a start; nothing where no envelope was kept. */
  async restore(): Promise<void> {
    const kept = await readSetting(this.#database, 'listKeys');
    if (kept) await this.#open(kept);
  }

  /** Whether an envelope is on this device, for the next start: keys in memory may be of an enrolment that has ended. */
  async isKept(): Promise<boolean> {
    return (await readSetting(this.#database, 'listKeys')) !== undefined;
  }

  /** Asks the server for the keys of now. False: it could not be asked, or does not give them to this device. */
  async fetch(): Promise<boolean> {
    const deviceId = await readSetting(this.#database, 'deviceId');
    if (!deviceId) return false;
    const reply = await this.#client('gateKeys', { params: { deviceId } });
    if (!reply.ok || !(await this.#open(reply.value.jwe))) return false;
    await writeSetting(this.#database, 'listKeys', reply.value.jwe);
    return true;
  }

  async #open(jwe: string): Promise<boolean> {
    const gateKey = await readSetting(this.#database, 'gateKey');
    if (!gateKey) return false;
    const { openGateKeys } = await import('./open-keys.ts');
    const opened = await openGateKeys(jwe, gateKey.privateKey);
    if (!opened.ok) return false;
    this.#keys = opened.keys;
    return true;
  }
}
