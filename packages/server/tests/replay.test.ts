import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { syntheticNameFor } from '@healthcode/demo-services';
import { dateOfDay, formatDay, parseDay, parseDocument, parseEvidenceRow, rowTime } from '@healthcode/domain';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareTotals } from '../src/modules/replay/compare-totals.ts';
import { type PlannedDelivery, planReplay, type ReplayPlan } from '../src/modules/replay/plan-replay.ts';
import { readLineList } from '../src/modules/replay/read-line-list.ts';
import { readReplayFolder } from '../src/modules/replay/read-replay-folder.ts';
import { MAPPING, MAPPING_FILE, sampleFiles } from './_replay-sample.ts';

const AREAS = ['120101', '120105', '120116'];
const day = (text: string) => parseDay(text)!;
const planOf = async (files = sampleFiles()): Promise<ReplayPlan> =>
  planReplay(await readLineList(files, MAPPING), {
    mapping: MAPPING,
    areas: AREAS,
    nameOf: syntheticNameFor,
  });
const rowsOf = ({ text }: PlannedDelivery) => parse(text, { columns: true }) as Record<string, string>[];
const deliveriesOn = (plan: ReplayPlan, date: string) =>
  plan.days.find((planned) => planned.day === day(date))!.deliveries;

describe('the plan', () => {
  it('delivers each case on its day of confirmation, as a file that the importer takes', async () => {
    const plan = await planOf();
    const [cases, stays, contacts] = deliveriesOn(plan, '2020-01-21');
    expect([cases, stays, contacts].map((delivery) => delivery?.fileName)).toEqual([
      '2020-01-21-case.csv',
      '2020-01-21-area-stay.csv',
      '2020-01-21-close-contact.csv',
    ]);
    expect(rowsOf(cases!)).toMatchObject([
      {
        'record-id': 'TJ1',
        version: '1',
        classification: 'confirmed',
        'onset-day': '2020-01-20',
        'confirmed-day': '2020-01-21',
      },
      { 'record-id': 'TJ2', 'onset-day': '', 'confirmed-day': '2020-01-21' },
    ]);
    expect(rowsOf(stays!)).toMatchObject([
      {
        'record-id': 'TJ1-stay-420100',
        area: '420100',
        risk: 'high',
        'arrived-day': '2020-01-10',
        'left-day': '2020-01-18',
      },
    ]);
  });

  it('makes a named link a close contact of the infected person, known when the source is published', async () => {
    const plan = await planOf();
    expect(rowsOf(deliveriesOn(plan, '2020-01-21')[2]!)).toMatchObject([
      // The window ends on the day after: not usable as the last contact, so the day of knowledge stands for it.
      {
        'record-id': 'TJ3-contact-TJ1',
        'case-ref': 'health-commission/TJ1',
        'last-contact-day': '2020-01-21',
        place: 'home',
      },
      { 'record-id': 'TJ4-contact-TJ2', 'last-contact-day': '2020-01-21' },
    ]);
    const late = deliveriesOn(plan, '2020-01-27').find(({ kind }) => kind === 'close-contact')!;
    expect(rowsOf(late)).toMatchObject([
      { 'record-id': 'TJ4-contact-TJ5', 'last-contact-day': '2020-01-27' },
    ]);
    const person = plan.people.find(({ caseId }) => caseId === 'TJ4')!;
    expect(rowsOf(late)[0]).toMatchObject({ 'document-number': person.documentNumber, name: person.name });
  });

  it('takes the end of the window as the last contact up to the day of knowledge, not after it, and never from a stay', async () => {
    const row = (end: string, text: string) => `TJ2,M,40,,,25/01/2020,${text},,${end},,,,`;
    const lastContact = async (end: string, text = 'TJ1') => {
      const plan = await planOf(
        sampleFiles({ cases: ['TJ1,F,60,,,22/01/2020,unknown,,,,,,', row(end, text)], links: [] }),
      );
      return rowsOf(deliveriesOn(plan, '2020-01-22').find(({ kind }) => kind === 'close-contact')!)[0]![
        'last-contact-day'
      ];
    };
    expect(await lastContact('21/01/2020')).toBe('2020-01-21');
    expect(await lastContact('22/01/2020')).toBe('2020-01-22');
    expect(await lastContact('23/01/2020')).toBe('2020-01-22');
    expect(await lastContact('')).toBe('2020-01-22');
    expect(await lastContact('20/01/2020', 'Wuhan; TJ1')).toBe('2020-01-22');
  });

  it.each([
    ['10/01/2020,18/01/2020,,,,', '20/01/2020', null],
    [
      ',20/01/2020,,,,',
      '20/01/2020',
      'the day given is the day of onset; it cannot count as the day of leaving',
    ],
    ['10/01/2020,,,,,', '20/01/2020', 'no day of leaving is given'],
    [
      ',18/01/2020,,,Jan 18： time left Tianjin,',
      '20/01/2020',
      'the remark says that on this day they left Tianjin',
    ],
    [',22/01/2020,,,,', '20/01/2020', 'the day given lies after the day of publication'],
  ])('takes a stay only with a day of leaving: %s', async (cells, onset, reason) => {
    const plan = await planOf(
      sampleFiles({ cases: [`TJ1,F,60,${onset},,21/01/2020,Wuhan,${cells}`], links: [] }),
    );
    expect(plan.findings.staysNotTaken.map((stay) => stay.reason.en)).toEqual(
      reason === null ? [] : [reason],
    );
    expect(plan.findings.counts.stays).toBe(reason === null ? 1 : 0);
  });

  it('says nothing of the arrival where the window is one day', async () => {
    const cases = ['TJ1,F,60,,,21/01/2020,Wuhan,16/01/2020,16/01/2020,,,,'];
    const [, stays] = deliveriesOn(await planOf(sampleFiles({ cases, links: [] })), '2020-01-21');
    expect(rowsOf(stays!)[0]).toMatchObject({ 'arrived-day': '', 'left-day': '2020-01-16' });
  });

  it('lists disagreements, links to nothing, links against time and deaths', async () => {
    const { linkOrder, linksNotTaken, linkDisagreements, deaths, counts } = (await planOf()).findings;
    expect(counts).toEqual({ cases: 5, contacts: 3, contactDaysGiven: 0, stays: 1, homes: 1 });
    expect(linkDisagreements).toEqual([{ caseId: 'TJ4', inText: ['TJ2', 'TJ5'], inLinks: ['TJ2', 'TJ9'] }]);
    expect(linksNotTaken).toEqual([
      { caseId: 'TJ4', sourceId: 'TJ9', namedIn: ['links'], why: 'source-unknown' },
    ]);
    expect(linkOrder).toEqual({
      notEarlier: [
        {
          caseId: 'TJ4',
          sourceId: 'TJ5',
          namedIn: ['text'],
          caseDay: '2020-01-25',
          sourceDay: '2020-01-27',
          order: 'later',
        },
      ],
      confirmedLater: 1,
      onsetKnown: 2,
      onsetNotEarlier: 1,
      onsetLater: 1,
    });
    expect(deaths).toEqual([{ caseId: 'TJ4', day: '2020-02-01' }]);
  });

  it('counts a source of the same day as not earlier, one of the day before as earlier', async () => {
    const linksWith = async (confirmed: string) => {
      const plan = await planOf(
        sampleFiles({
          cases: [`TJ1,F,60,,,${confirmed},unknown,,,,,,`, 'TJ2,M,40,,,25/01/2020,TJ1,,,,,,'],
          links: ['1,TJ2,,,TJ2,,,', '2,TJ7,,,TJ1,,,'],
        }),
      );
      const { linkOrder, linksNotTaken } = plan.findings;
      return {
        notEarlier: linkOrder.notEarlier.map(({ order }) => order),
        notTaken: linksNotTaken.map(({ caseId, why }) => `${caseId} ${why}`),
      };
    };
    const notTaken = ['TJ2 itself', 'TJ7 case-unknown'];
    expect(await linksWith('24/01/2020')).toEqual({ notEarlier: [], notTaken });
    expect(await linksWith('25/01/2020')).toEqual({ notEarlier: ['same-day'], notTaken });
    expect(await linksWith('26/01/2020')).toEqual({ notEarlier: ['later'], notTaken });
  });
});

describe('the synthetic people', () => {
  const cases = Array.from(
    { length: 300 },
    (_, index) => `TJ${index + 1},${index % 2 ? 'M' : 'F'},${index % 100},,,21/01/2020,unknown,,,,,,`,
  );
  const files = sampleFiles({ cases, links: [] });

  it('have valid numbers of their own with the published sex, and the age is right on the first day', async () => {
    const first = dateOfDay(MAPPING.firstDay);
    const list = await readLineList(files, MAPPING);
    const plan = await planOf(files);
    for (const [index, person] of plan.people.entries()) {
      const parsed = parseDocument({ type: 'resident-id', number: person.documentNumber }, MAPPING.firstDay);
      if (!parsed.ok) throw new Error(person.documentNumber);
      const { sex, age } = list.cases[index]!;
      expect(parsed.document).toMatchObject({
        number: person.documentNumber,
        sex,
        birthDay: person.birthDay,
      });
      const birth = dateOfDay(person.birthDay);
      const beforeBirthday =
        first.month < birth.month || (first.month === birth.month && first.day < birth.day);
      expect(first.year - birth.year - (beforeBirthday ? 1 : 0)).toBe(age);
      expect(person.name).toBe(syntheticNameFor(person.documentNumber));
    }
    expect(new Set(plan.people.map(({ documentNumber }) => documentNumber)).size).toBe(300);
  });

  it('are the same every time, and live where the list says so and nowhere else', async () => {
    const { people } = await planOf();
    expect((await planOf()).people).toEqual(people);
    const homes = people.filter(({ homeArea }) => homeArea !== null);
    expect(homes.map(({ caseId, homeArea }) => [caseId, homeArea])).toEqual([['TJ3', '120115']]);
    expect(homes[0]!.documentNumber.startsWith('120115')).toBe(true);
    const many = (await planOf(files)).people;
    expect(many.every(({ documentNumber }) => AREAS.includes(documentNumber.slice(0, 6)))).toBe(true);
  });
});

describe('the delivered rows', () => {
  it('are read without a problem by the reader of all imports, at six in the evening of their day', async () => {
    const plan = await planOf();
    let rows = 0;
    for (const { day: planned, deliveries } of plan.days) {
      const time = rowTime(Date.parse(`${formatDay(planned)}T18:00:00+08:00`), 480);
      for (const delivery of deliveries) {
        expect(rowsOf(delivery)).toHaveLength(delivery.rows);
        for (const cells of rowsOf(delivery)) {
          const parsed = parseEvidenceRow(delivery.kind, (column) => cells[column] ?? '', time);
          expect(parsed).toMatchObject({ ok: true });
          rows += 1;
        }
      }
    }
    expect(rows).toBe(5 + 1 + 3);
  });
});

describe('comparing with the published totals', () => {
  const total = { day: day('2020-01-25'), newCases: 1, totalCases: 10, totalDischarged: 0, totalDeaths: 0 };

  it('says by how much the day differs, and nothing where nothing was published', () => {
    expect(compareTotals({ newCases: 5, totalCases: 14 }, total).difference).toEqual({
      newCases: 4,
      totalCases: 4,
    });
    expect(compareTotals({ newCases: 1, totalCases: 10 }, total).difference).toEqual({
      newCases: 0,
      totalCases: 0,
    });
    expect(compareTotals({ newCases: 5, totalCases: 14 }, undefined)).toMatchObject({
      published: null,
      difference: null,
    });
  });
});

const DATA = fileURLToPath(new URL('../../../../shared/data/tianjin-2020', import.meta.url));
const hasData = existsSync(DATA);
if (!hasData) console.log(`Skipped: the published line list is not there (${MAPPING.origin.en})`);

describe.skipIf(!hasData)('the published line list of 2020', () => {
  const read = () => readReplayFolder(DATA, MAPPING_FILE);
  const plan = async () =>
    planReplay((await read()).list, { mapping: MAPPING, areas: AREAS, nameOf: syntheticNameFor });
  const casesOn = (planned: ReplayPlan['days'][number]) =>
    planned.deliveries.find(({ kind }) => kind === 'case')?.rows ?? 0;

  it('has 135 cases: the first four on 21 January, all of them by 22 February, and none after', async () => {
    const { days, people } = await plan();
    expect(people).toHaveLength(135);
    expect(days.map((planned) => formatDay(planned.day)).filter((_, index) => index % 39 === 0)).toEqual([
      '2020-01-21',
      '2020-02-29',
    ]);
    expect(casesOn(days[0]!)).toBe(4);
    const untilDay = (date: string) =>
      days.filter((planned) => planned.day <= day(date)).reduce((sum, planned) => sum + casesOn(planned), 0);
    expect([untilDay('2020-02-21'), untilDay('2020-02-22'), untilDay('2020-02-29')]).toEqual([133, 135, 135]);
  });

  it('becomes evidence and lists that account for everything in it', async () => {
    const { counts, linkOrder, linksNotTaken, linkDisagreements, labelDisagreements, ...lists } = (
      await plan()
    ).findings;
    expect(counts).toEqual({ cases: 135, contacts: 95, contactDaysGiven: 50, stays: 18, homes: 2 });
    expect(linkOrder.notEarlier).toHaveLength(16);
    expect(linkOrder).toMatchObject({
      confirmedLater: 2,
      onsetKnown: 77,
      onsetNotEarlier: 16,
      onsetLater: 13,
    });
    expect(linksNotTaken).toEqual([]);
    expect(linkDisagreements).toEqual([
      { caseId: 'TJ9', inText: ['TJ3'], inLinks: [] },
      { caseId: 'TJ59', inText: ['TJ14'], inLinks: [] },
      { caseId: 'TJ83', inText: ['TJ43', 'TJ53'], inLinks: [] },
      { caseId: 'TJ112', inText: ['TJ51'], inLinks: ['TJ7'] },
      { caseId: 'TJ117', inText: ['TJ93', 'TJ107'], inLinks: ['TJ93'] },
    ]);
    expect(labelDisagreements).toEqual([{ caseId: 'TJ106', text: 'trip to Hebei', label: 'Hubei' }]);
    expect(lists.staysNotTaken.map(({ caseId }) => caseId)).toEqual([
      'TJ1',
      'TJ2',
      'TJ3',
      'TJ4',
      'TJ25',
      'TJ60',
      'TJ61',
    ]);
    expect(lists.deaths.map(({ caseId }) => caseId)).toEqual(['TJ44', 'TJ50', 'TJ68']);
    const codes = lists.unusedText.map(({ code }) => code);
    expect(
      Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length])),
    ).toEqual({
      train: 7,
      'unnamed-contact': 8,
      elsewhere: 4,
      shopping: 30,
      unknown: 7,
      workplace: 1,
      'not-a-case': 1,
      nothing: 1,
      'not-recognised': 1,
    });
  });

  it('differs from the published totals on these days and no others', async () => {
    const { list } = await read();
    const totals = new Map(list.totals.map((total) => [total.day, total]));
    let totalCases = 0;
    const compared = (await plan()).days.map((planned) => {
      const newCases = casesOn(planned);
      totalCases += newCases;
      return [
        formatDay(planned.day).slice(5),
        compareTotals({ newCases, totalCases }, totals.get(planned.day)),
      ] as const;
    });
    const unpublished = compared.filter(([, { published }]) => published === null).map(([date]) => date);
    expect(unpublished).toEqual(['02-06', '02-23', '02-24', '02-25', '02-26', '02-27', '02-28', '02-29']);
    const differences = compared.flatMap(([date, { difference }]) =>
      difference === null || (difference.newCases === 0 && difference.totalCases === 0)
        ? []
        : [`${date} ${difference.newCases} ${difference.totalCases}`],
    );
    expect(differences).toEqual([
      '01-22 -1 -1',
      '01-23 -2 -3',
      '01-24 3 0',
      '01-25 4 4',
      '01-26 5 9',
      '01-27 -6 3',
      '01-28 1 4',
      '01-29 -1 3',
      '01-30 -1 2',
      '01-31 2 4',
      '02-01 2 6',
      '02-02 -5 1',
      '02-03 4 5',
      '02-04 -2 3',
      '02-05 -10 -7',
      '02-07 -1 0',
      '02-10 7 7',
      '02-11 1 8',
      '02-12 -7 1',
      '02-13 -1 0',
      '02-14 -1 -1',
      '02-15 2 1',
      '02-16 0 1',
      '02-17 1 2',
      '02-18 -2 0',
      '02-21 1 1',
      '02-22 -1 0',
    ]);
  });
});
