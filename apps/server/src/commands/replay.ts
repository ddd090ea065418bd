import { join } from 'node:path';
import { type DayNumber, formatDay, parseDay, startOfDay } from '@healthcode/domain';
import { ReplayRefused, readReplayFolder, runReplay } from '@healthcode/server';
import { EXIT, usage } from '../cli.ts';
import { asRefusal } from '../open-city.ts';
import { ROOT } from '../root.ts';
import { printRefusal, StartRefused } from '../terminal.ts';
import { dayLine, replayLists, TABLE_HEAD } from './replay-words.ts';
import { readArgs, withCity } from './run-command.ts';

const OPTIONS = {
  until: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const MAPPING = join(ROOT, 'policy/tianjin/mappings/tianjin-2020.json');

/**
 * `replay DIR [--until DATE] [--json]`: lives through a published line list day by day on the demo clock, in an
 * empty data folder. May be run again: days that are done are kept. Exit code 1 also when a row was not taken.
 */
export async function replayCommand(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, OPTIONS);
  const [folder, ...more] = parsed?.positionals ?? [];
  if (!parsed || folder === undefined || more.length > 0) return usage();
  try {
    if (process.env['HEALTHCODE_MODE'] === 'production') throw new StartRefused(DEMO_ONLY);
    return await replay(folder, parsed.values);
  } catch (error) {
    const refusal = asRefusal(error instanceof ReplayRefused ? new StartRefused(...error.sentences) : error);
    if (!(refusal instanceof StartRefused)) throw refusal;
    printRefusal(refusal);
    return EXIT.failed;
  }
}

async function replay(
  dir: string,
  { until, json }: { readonly until: string | undefined; readonly json: boolean },
): Promise<number> {
  const folder = await readReplayFolder(dir, MAPPING);
  const { firstDay, lastDay } = folder.mapping;
  const lastWanted = until === undefined ? null : readUntil(until, firstDay, lastDay);
  const { syntheticNameFor } = await import('@healthcode/demo-services');
  return withCity(
    async ({ core, config }) => {
      if (!json) console.log(TABLE_HEAD);
      const report = await runReplay(core, folder, {
        nameOf: syntheticNameFor,
        until: lastWanted,
        onDay: (day) => (json ? undefined : console.log(dayLine(day))),
      });
      console.log(json ? JSON.stringify(report) : replayLists(report, config.dataDir));
      const failed = report.days.some(({ deliveries }) =>
        deliveries.some(({ failures }) => failures.length > 0),
      );
      return failed ? EXIT.failed : EXIT.done;
    },
    { alone: true, newCityStandsAt: startOfDay(firstDay) },
  );
}

function readUntil(text: string, firstDay: DayNumber, lastDay: DayNumber): DayNumber {
  const day = parseDay(text);
  if (day !== null && day >= firstDay && day <= lastDay) return day;
  const [first, last] = [formatDay(firstDay), formatDay(lastDay)];
  throw new StartRefused({
    zh: `--until 应是 ${first} 到 ${last} 之间的日期。`,
    en: `--until is a day from ${first} to ${last}.`,
  });
}

const DEMO_ONLY = {
  zh: '重放只能在演示模式下进行。',
  en: 'A replay is only possible in demo mode.',
};
