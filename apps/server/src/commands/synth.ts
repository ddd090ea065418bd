import { runSynth, type SynthPlan, SynthRefused, type SynthReport } from '@healthcode/server';
import { EXIT, usage } from '../cli.ts';
import { asRefusal } from '../open-city.ts';
import { printRefusal, type Sentence, StartRefused } from '../terminal.ts';
import { readArgs, withCity } from './run-command.ts';
import { SynthProgressBar } from './synth-progress.ts';

const OPTIONS = {
  people: { type: 'string' },
  seed: { type: 'string' },
  'evidence-rate': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const MOST_PEOPLE = 20_000_000;
const MOST_SEED = 2 ** 32 - 1;

/**
 * `synth --people N [--seed S]`: fills an empty demo city with invented people, also beside a running service. May be
 * run again: it goes on where it was cut off, and changes nothing when all are there.
 */
export async function synthCommand(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, OPTIONS);
  if (!parsed || parsed.positionals.length > 0 || parsed.values.people === undefined) return usage();
  const { values } = parsed;
  try {
    if (process.env['HEALTHCODE_MODE'] === 'production') throw new StartRefused(DEMO_ONLY);
    const plan = {
      people: wholeNumber('--people', values.people!, 1, MOST_PEOPLE),
      seed: wholeNumber('--seed', values.seed ?? '1', 0, MOST_SEED),
      evidenceRate: wholeNumber('--evidence-rate', values['evidence-rate'] ?? '5', 0, 1_000),
    };
    return await synth(plan, values.json);
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof StartRefused)) throw refusal;
    printRefusal(refusal);
    return EXIT.failed;
  }
}

async function synth(plan: SynthPlan, json: boolean): Promise<number> {
  const { syntheticNameFor } = await import('@healthcode/demo-services');
  return withCity(async ({ core }) => {
    const bar = json ? null : new SynthProgressBar(plan.people);
    const began = performance.now();
    try {
      const report = await runSynth(core, plan, {
        nameOf: syntheticNameFor,
        onProgress: (done) => bar?.show(done),
      });
      bar?.end();
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      console.log(
        json ? JSON.stringify({ ...report, seconds }) : summary(report, seconds, core.policy.districts),
      );
      return EXIT.done;
    } catch (error) {
      bar?.end();
      throw error instanceof SynthRefused ? new StartRefused(error.sentence) : error;
    }
  });
}

function wholeNumber(option: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new StartRefused({
    zh: `${option} 应是 ${from} 到 ${to} 之间的整数。`,
    en: `${option} is a whole number from ${from} to ${to}.`,
  });
}

function summary(
  report: SynthReport,
  seconds: number,
  districts: readonly { readonly code: string; readonly name: Sentence }[],
): string {
  const number = (count: number) => count.toLocaleString('en');
  const { green, orange, red } = report.byColour;
  const records = Object.entries(report.evidence).map(([kind, count]) => `${kind} ${number(count)}`);
  return [
    `合成城市 Synthetic city  --people ${report.people} --seed ${report.seed} --evidence-rate ${report.evidenceRate}`,
    `本次生成 Made now    ${number(report.peopleMade)}，${seconds} s`,
    `码色 Colours         绿 green ${number(green)} · 橙 orange ${number(orange)} · 红 red ${number(red)}`,
    `依据 Evidence        ${records.join(' · ') || '—'}`,
    ...districts.map(({ code, name }) => `  ${name.zh} ${name.en}  ${number(report.byDistrict[code] ?? 0)}`),
  ].join('\n');
}

const DEMO_ONLY = {
  zh: '合成城市只能在演示模式下生成。',
  en: 'A synthetic city is only possible in demo mode.',
};
