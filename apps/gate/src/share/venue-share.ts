import type { ApiClient, DeviceHealth, GateBeatReply, Sighting } from '@healthcode/contracts/client';
import { type SeenSteps, seenKeyOf } from '@healthcode/pass';
import type { ShiftRecord } from '../checks/shift-record.ts';
import { askAfter, isStillOfUse, MOST_TOLD, TELL_AFTER_MS, tellsHealth } from './share-rules.ts';

/** What the devices of a venue tell each other. It goes on beside the scans and is in the way of none. */
export interface VenueShare {
  /** A good and fresh proof that was shown here. */
  saw(sighting: Sighting): void;
  start(): void;
}

interface ShareParts {
  readonly client: ApiClient;
  readonly seen: SeenSteps;
  readonly shift: ShiftRecord;
  readonly deviceId: () => Promise<string>;
  /** Null while nobody is signed in, or no venue is chosen. */
  readonly venueId: () => string | null;
  readonly health: () => DeviceHealth;
  /** City time, UTC ms. */
  readonly now: () => number;
}

interface Untold {
  readonly venueId: string;
  readonly sighting: Sighting;
  readonly at: number;
}

class BackgroundShare implements VenueShare {
  readonly #parts: ShareParts;
  #untold: Untold[] = [];
  #cursor: { readonly venueId: string; readonly value: number } | null = null;
  #scannedAt = Number.NEGATIVE_INFINITY;
  #healthAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #running = false;

  constructor(parts: ShareParts) {
    this.#parts = parts;
  }

  start(): void {
    const last = this.#parts.shift.entries.get().at(-1);
    if (last) this.#scannedAt = performance.now() - Math.max(0, this.#parts.now() - last.at);
    this.#schedule(0);
  }

  saw(sighting: Sighting): void {
    const venueId = this.#parts.venueId();
    if (venueId === null) return;
    this.#scannedAt = performance.now();
    this.#untold.push({ venueId, sighting, at: this.#scannedAt });
    if (!this.#running) this.#schedule(TELL_AFTER_MS);
  }

  /** Never later than what is planned already. */
  #schedule(delay: number): void {
    const due = performance.now() + delay;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#round(), delay);
  }

  async #round(): Promise<void> {
    this.#due = Number.POSITIVE_INFINITY;
    this.#running = true;
    const told = await this.#beat().catch(() => false);
    this.#running = false;
    this.#schedule(askAfter(performance.now() - this.#scannedAt));
    if (told && this.#untold.length > 0) this.#schedule(TELL_AFTER_MS);
  }

  /** @returns whether it went through; what did not is told with the next */
  async #beat(): Promise<boolean> {
    const { client, deviceId, health, venueId } = this.#parts;
    const at = venueId();
    const now = performance.now();
    this.#untold = this.#untold.filter((one) => one.venueId === at && isStillOfUse(now - one.at));
    if (at === null) return false;
    const telling = this.#untold.slice(0, MOST_TOLD);
    const withHealth = tellsHealth(now - this.#healthAt);
    const reply = await client('gateBeat', {
      body: {
        deviceId: await deviceId(),
        venueId: at,
        seen: telling.map(({ sighting }) => sighting),
        cursor: this.#cursor?.venueId === at ? this.#cursor.value : null,
        ...(withHealth && { health: health() }),
      },
    });
    if (!reply.ok) return false;
    if (withHealth) this.#healthAt = now;
    this.#untold = this.#untold.filter((one) => !telling.includes(one));
    this.#cursor = { venueId: at, value: reply.value.cursor };
    await this.#take(reply.value);
    return true;
  }

  async #take({ seen, copied = [] }: GateBeatReply): Promise<void> {
    const now = this.#parts.now();
    for (const { step, ...pass } of seen) this.#parts.seen.learn(seenKeyOf(pass), step, now);
    for (const { checkId, otherAt, sameVenue } of copied) {
      await this.#parts.shift.markCopied(checkId, { at: otherAt, sameVenue });
    }
  }
}

export const createVenueShare = (parts: ShareParts): VenueShare => new BackgroundShare(parts);
