/** The secrets with which one gate reads one list. */
export interface GateListKeys {
  readonly uri: string;
  /** Phone list: the day of the list. Paper list: the day for which `listKey` opens it. */
  readonly day: number;
  /** AES-256-GCM, 32 bytes. */
  readonly listKey: Uint8Array;
  /** AES-128-CTR, 16 bytes. */
  readonly displayKey: Uint8Array;
}
