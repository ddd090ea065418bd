import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startOfDay } from '@healthcode/domain';
import { parseReplayMapping } from '../src/modules/replay/replay-mapping.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';

/** The mapping of the published list; the rows below are invented. */
export const MAPPING_FILE = fileURLToPath(
  new URL('../../../policy/tianjin/mappings/tianjin-2020.json', import.meta.url),
);
const parsed = parseReplayMapping(JSON.parse(readFileSync(MAPPING_FILE, 'utf8')));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
export const MAPPING = parsed.value;

const CASE_HEADER =
  'case_id,gender ,age,symptom_onset,symptom_type,confirm_date,Infection_source,start_source,end_source,severity,death,recorrection for start and end source,notes';
const LINK_HEADER = ',case_id,Infection_source,infection_source_named,edge1,edge2,edge3,edge4';
const TOTAL_HEADER = 'date,confirmed,total_confirmed,total_discharge,deaths,total_deaths';

const CASES = [
  'TJ1,F,60,20/01/2020,fever,21/01/2020,Wuhan,10/01/2020,18/01/2020,severe,,,',
  'TJ2 ,M,30,NA,none,21/01/2020,mall,,,normal,,,"a note, with a comma"',
  'TJ3,F,8,24/01/2020,fever,25/01/2020,"family of TJ1, living in Baodi",,22/01/2020,normal,,,',
  'TJ4,M,41,23/01/2020,fever,25/01/2020,son of cases TJ2 / TJ5,,,normal,01/02/2020,,',
  'TJ5,M,65,26/01/2020,fever,27/01/2020,,,,normal,,,',
];
const LINKS = [
  '1,TJ1,Wuhan,Wuhan,,,,',
  '3,TJ3,TJ1,close contact, TJ1 ,,,',
  '4,TJ4,TJ2,coworker,TJ2,  TJ9 ,,',
];
const TOTALS = ['21/1/2020,2,2,0,0,0', '25/1/2020,1,3,0,0,0', '27/1/2020,2,5,1,0,0'];

const file = (header: string, rows: readonly string[]) =>
  new TextEncoder().encode(`\ufeff${[header, ...rows].join('\r\n')}\r\n`);

/** The three files of the sample, with other rows where they are given. */
export const sampleFiles = (
  rows: {
    readonly cases?: readonly string[];
    readonly links?: readonly string[];
    readonly totals?: readonly string[];
  } = {},
) => ({
  cases: file(CASE_HEADER, rows.cases ?? CASES),
  links: file(LINK_HEADER, rows.links ?? LINKS),
  dailyTotals: file(TOTAL_HEADER, rows.totals ?? TOTALS),
});

/** The first instant of the replay: where the clock of a new city stands. */
export const FIRST_INSTANT = startOfDay(MAPPING.firstDay);

export const POLICY = loadPolicy(fileURLToPath(new URL('../../../policy/tianjin', import.meta.url)), 'demo');
