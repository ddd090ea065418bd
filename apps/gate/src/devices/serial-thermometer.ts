import { createStore } from '../app/store.ts';
import type { LinkState, Thermometer } from './device-link.ts';
import { keepLinked } from './keep-linked.ts';
import { parseThermometerLine } from './parse-thermometer-line.ts';
import { readLines } from './read-lines.ts';
import type { Reading } from './reading.ts';
import type { SerialPort } from './serial-port.ts';

/** A thermometer that writes one line a measurement. */
export function openSerialThermometer(find: () => Promise<SerialPort | null>, baudRate: number): Thermometer {
  const state = createStore<LinkState>('connecting');
  const hearing = new Set<(reading: Reading) => void>();
  const life = new AbortController();
  const ended = keepLinked(
    state,
    async (linked, signal) => {
      const port = await find();
      if (!port) throw new Error('The port is not there.');
      await port.open({ baudRate });
      try {
        if (!port.readable) throw new Error('The port gives nothing to read.');
        linked();
        const onLine = (line: string) => {
          for (const hear of [...hearing]) hear(parseThermometerLine(line));
        };
        await readLines(port.readable, onLine, signal);
      } finally {
        await port.close().catch(() => undefined);
      }
    },
    life.signal,
  );
  return {
    state,
    onReading(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    async close() {
      life.abort();
      await ended;
    },
  };
}
