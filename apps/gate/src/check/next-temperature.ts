import { READING_COUNTS_MS, readingCounts, type Temperature } from '@healthcode/domain';

/**
 * The temperature of whoever comes next: as staff state or type it, or as a thermometer says, which counts for a
 * quarter of a minute. After each person it is what is usual here again.
 */
export class NextTemperature {
  readonly #statesNormal: () => boolean;
  readonly #onChange: (temperature: Temperature) => void;
  #stated: Temperature | null = null;
  #reading: { readonly tenths: number; readonly readAt: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param statesNormal whether "normal" is preselected: only where the venue lets staff state it at a glance */
  constructor(statesNormal: () => boolean, onChange: (temperature: Temperature) => void) {
    this.#statesNormal = statesNormal;
    this.#onChange = onChange;
  }

  state(temperature: Temperature): void {
    this.clear();
    this.#stated = temperature;
    this.#onChange(temperature);
  }

  /** @param readAt by `performance.now()` */
  read(tenths: number, readAt: number): void {
    this.clear();
    this.#reading = { tenths, readAt };
    // A timer may come late; what is asked for is right in any case.
    this.#timer = setTimeout(() => this.#onChange(this.get()), READING_COUNTS_MS + 1);
    this.#onChange(this.get());
  }

  get(): Temperature {
    if (this.#stated) return this.#stated;
    const reading = this.#reading;
    if (reading && readingCounts(reading.readAt, performance.now()))
      return { kind: 'measured', tenths: reading.tenths };
    return this.#statesNormal() ? { kind: 'stated-normal' } : { kind: 'not-measured' };
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#stated = null;
    this.#reading = null;
  }
}
