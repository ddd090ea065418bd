/** How many degraded frames the gate reads, and how soon a decision follows a code. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { besides, type Figure, median, printFigures } from './lib/figures.ts';
import { timeDecisions, timeNextPeople } from './lib/scan/decision-times.ts';
import { decodeFigures } from './lib/scan/decode-figures.ts';
import { readDegradedFrames } from './lib/scan/read-shares.ts';
import { shareFigures } from './lib/scan/share-figures.ts';

const BENCH = 'scan';
const DECISION = { name: 'limit 300 ms', value: 300 };
const NEXT = { name: 'limit 1,000 ms', value: 1_000 };
const NEXT_REPETITIONS = 12;

/** The value that one in twenty is above. */
const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * 0.95) - 1)]!;

async function decisionFigures(repetitions: number): Promise<Figure[]> {
  const times = await timeDecisions(repetitions);
  const told = times.filter((time) => time.told).length;
  const decisions = new Set(times.map((time) => time.decision));
  console.error(
    `${times.length} decisions (${[...decisions].join(', ')}); the camera's time known of ${told}`,
  );
  const next = await timeNextPeople(NEXT_REPETITIONS);
  const camera = times.map((time) => time.sinceCameraMs);
  const figure = (name: string, value: number) => ({ bench: BENCH, figure: name, value, unit: 'ms' });
  return [
    besides(figure('camera-to-decision-p95', percentile95(camera)), DECISION),
    besides(figure('camera-to-decision-median', median(camera)), DECISION),
    besides(figure('next-to-decision-p95', percentile95(next)), NEXT),
    besides(figure('next-to-decision-median', median(next)), NEXT),
    besides(figure('shown-to-decision-p95', percentile95(times.map((time) => time.sinceShownMs))), DECISION),
  ];
}

export async function run(parts: readonly string[], repetitions: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (parts.includes('decisions')) figures.push(...(await decisionFigures(repetitions)));
  if (parts.includes('frames')) {
    const { outcomes, sample } = await readDegradedFrames();
    figures.push(...shareFigures(BENCH, outcomes), ...(await decodeFigures(BENCH, sample)));
  }
  return figures;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true, default: ['decisions', 'frames'] },
      repetitions: { type: 'string', default: '30' },
    },
  });
  printFigures(await run(values.part, Number(values.repetitions)));
}
