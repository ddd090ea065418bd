import { dayNumberAt, formatDay } from '@healthcode/domain';
import type { DayReport, ReplayReport } from '@healthcode/server';
import type { Sentence } from '../terminal.ts';

type Findings = ReplayReport['findings'];

/** Chinese characters and full-width signs take two places on a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );

const left = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const right = (text: string | number, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(String(text)))) + text;

const columns = (cells: readonly [string | number, ...(string | number)[]], last: string): string => {
  const [day, ...figures] = cells;
  return `${left(String(day), 10)}${figures.map((figure) => right(figure, 10)).join('')}   ${last}`;
};

export const TABLE_HEAD = [
  columns(['日期', '新增', '累计', '公布新增', '公布累计', '差', '差', '红', '橙', '绿'], '各规则下的人数'),
  columns(
    ['Day', 'new', 'total', 'publ.new', 'publ.tot', 'diff.new', 'diff.tot', 'red', 'orange', 'green'],
    'people by rule',
  ),
].join('\n');

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));

/** One day: cases as taken, as published, the difference; colours and the rules that they come from. */
export function dayLine({
  day,
  newCases,
  totalCases,
  published,
  difference,
  colours,
  reasons,
}: DayReport): string {
  const [news, totals] = published ? [published.newCases, published.totalCases] : ['–', '–'];
  const [newsDiffer, totalsDiffer] = difference
    ? [signed(difference.newCases), signed(difference.totalCases)]
    : ['–', '–'];
  const why = reasons.map(({ ruleId, people }) => `${ruleId ?? '—'} ${people}`).join(' · ');
  const { red, orange, green } = colours;
  return columns(
    [day, newCases, totalCases, news, totals, newsDiffer, totalsDiffer, red, orange, green],
    why,
  );
}

/** Everything that comes below the table. */
export function replayLists(report: ReplayReport, dataDir: string): string {
  const { findings } = report;
  return [
    legend(report),
    differences(report),
    assumptions(report),
    taken(findings),
    linksAgainstTime(findings),
    disagreements(findings),
    staysNotTaken(findings),
    unusedText(findings),
    deaths(findings),
    notTaken(report),
    ending(report, dataDir),
  ]
    .filter((section) => section.length > 0)
    .map((section) => ['', ...section].join('\n'))
    .join('\n');
}

const heading = ({ zh, en }: Sentence): string => `■ ${zh}  ${en}`;
const both = ({ zh, en }: Sentence): string => `${zh}  ${en}`;

function legend({ days }: ReplayReport): string[] {
  const titles = new Map(
    days.flatMap(({ reasons }) => reasons.map(({ ruleId, title }) => [ruleId ?? '—', title])),
  );
  return [
    heading({ zh: '规则', en: 'Rules' }),
    ...[...titles].sort().map(([ruleId, title]) => `  ${left(ruleId, 8)} ${both(title)}`),
  ];
}

function differences({ days }: ReplayReport): string[] {
  const compared = days.filter(({ difference }) => difference !== null);
  const other = compared.filter(
    ({ difference }) => difference!.newCases !== 0 || difference!.totalCases !== 0,
  );
  const silent = days.filter(({ published }) => published === null);
  return [
    heading({ zh: '与公布的每日数字的差别', en: 'Differences from the published totals' }),
    `  有公布数字 ${compared.length} 天，其中 ${other.length} 天不同  published for ${compared.length} days, different on ${other.length}`,
    ...other.map(
      ({ day, newCases, totalCases, published, difference }) =>
        `  ${day}  新增 new ${newCases} ↔ ${published!.newCases} (${signed(difference!.newCases)})  累计 total ${totalCases} ↔ ${published!.totalCases} (${signed(difference!.totalCases)})`,
    ),
    ...(silent.length === 0
      ? []
      : [`  没有公布数字 Nothing published: ${silent.map(({ day }) => day).join(', ')}`]),
  ];
}

const assumptions = ({ assumptions: all }: ReplayReport): string[] => [
  heading({ zh: '假定', en: 'Assumptions' }),
  ...all.flatMap(({ zh, en }) => [`  · ${zh}`, `    ${en}`]),
];

function taken({ counts }: Findings): string[] {
  return [
    heading({ zh: '成为依据数据的', en: 'What became evidence' }),
    `  病例 cases                ${counts.cases}`,
    `  密切接触 close contacts   ${counts.contacts}（其中给出最后接触日 with the last contact given: ${counts.contactDaysGiven}）`,
    `  外地停留 stays            ${counts.stays}`,
    `  居住区 homes              ${counts.homes}`,
  ];
}

function linksAgainstTime({ linkOrder }: Findings): string[] {
  const { notEarlier, confirmedLater, onsetKnown, onsetNotEarlier, onsetLater } = linkOrder;
  return [
    heading({
      zh: `来源不早于病例的关联：${notEarlier.length}`,
      en: `Links whose source is not earlier: ${notEarlier.length}`,
    }),
    '  按确诊日：来源与病例同日或更晚  by day of confirmation: the source on the same day as the case, or later',
    `  其中更晚 of these later: ${confirmedLater}；按发病日（两人都已知的 ${onsetKnown} 条）by onset (of ${onsetKnown} with both known): 不早于 not earlier ${onsetNotEarlier}，更晚 later ${onsetLater}`,
    ...notEarlier.map(
      ({ caseId, sourceId, caseDay, sourceDay }) => `  ${caseId} (${caseDay}) ← ${sourceId} (${sourceDay})`,
    ),
  ];
}

function disagreements({ linkDisagreements, labelDisagreements, linksNotTaken }: Findings): string[] {
  const list = (cases: readonly string[]) => (cases.length === 0 ? '—' : cases.join(', '));
  const lines = [
    ...linkDisagreements.map(
      ({ caseId, inText, inLinks }) =>
        `  ${caseId}: 文字 text ${list(inText)} ↔ 关联表 links ${list(inLinks)}`,
    ),
    ...labelDisagreements.map(
      ({ caseId, text, label }) => `  ${caseId}: 文字 text “${text}” ↔ 关联表 links “${label}”`,
    ),
    ...linksNotTaken.map(
      ({ caseId, sourceId, why }) => `  ${caseId} ← ${sourceId}: 未采用 not taken (${why})`,
    ),
  ];
  return lines.length === 0
    ? []
    : [
        heading({
          zh: '文字与关联表不一致的地方（任何一处提到的都采用）',
          en: 'Where text and list of links disagree (a link named in either is taken)',
        }),
        ...lines,
      ];
}

function staysNotTaken({ staysNotTaken: stays }: Findings): string[] {
  if (stays.length === 0) return [];
  return [
    heading({ zh: '没有采用的外地停留', en: 'Stays that were not taken' }),
    ...stays.map(({ caseId, text, reason }) => `  ${caseId} “${text}”: ${both(reason)}`),
  ];
}

function unusedText({ unusedText: unused }: Findings): string[] {
  const codes = [...new Set(unused.map(({ code }) => code))];
  return [
    heading({ zh: '文字里不能成为依据数据的', en: 'What in the text cannot become evidence' }),
    ...codes.flatMap((code) => {
      const same = unused.filter((entry) => entry.code === code);
      const { zh, en } = same[0]!.reason;
      return [
        `  ${code} (${same.length})`,
        `    ${zh}`,
        `    ${en}`,
        ...same.map(({ caseId, part }) => `      ${left(caseId, 6)} ${part === '' ? '—' : part}`),
      ];
    }),
  ];
}

function deaths({ deaths: all }: Findings): string[] {
  if (all.length === 0) return [];
  return [
    heading({
      zh: '名单里的死亡（没有对应的依据数据，仍计为红码）',
      en: 'Deaths in the list (no kind of evidence for them; they stay counted as red)',
    }),
    `  ${all.map(({ caseId, day }) => `${caseId} ${day}`).join(' · ')}`,
  ];
}

function notTaken({ days }: ReplayReport): string[] {
  const failed = days.flatMap(({ deliveries }) =>
    deliveries.flatMap(({ fileName, failures }) => failures.map((failure) => ({ fileName, ...failure }))),
  );
  if (failed.length === 0) return [];
  return [
    heading({ zh: '导入时没有收下的行', en: 'Rows that the importer did not take' }),
    ...failed.flatMap(({ fileName, line, problems }) =>
      problems.map(
        ({ column, code, message }) => `  ${fileName} ${line} ${column} ${code}: ${both(message)}`,
      ),
    ),
  ];
}

function ending({ finished, days, lastDay, people, standsAt }: ReplayReport, dataDir: string): string[] {
  if (!finished) {
    const last = days.at(-1)?.day ?? '';
    return [
      `已到 ${last}，再次执行会接着做到 ${lastDay}。`,
      `Done until ${last}; run it again to go on to ${lastDay}.`,
    ];
  }
  const begins = formatDay(dayNumberAt(standsAt));
  const [person] = people;
  return [
    `完成。用同一个 DATA_DIR（${dataDir}）执行 npm start，打开的就是这座城市，时间从 ${begins} 上午 9 点开始。`,
    `Done. npm start with the same DATA_DIR (${dataDir}) opens this city; its time begins at 9 on ${begins}.`,
    ...(person
      ? [
          `市民端可以用其中任何一个虚构的身份申领，例如 ${person.caseId}：${person.name} ${person.documentNumber}（全部见 --json）`,
          `In the resident app anybody may apply as one of the invented people, such as ${person.caseId}: ${person.name} ${person.documentNumber} (all of them: --json)`,
        ]
      : []),
  ];
}
