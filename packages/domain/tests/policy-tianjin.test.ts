import { describe, expect, it } from 'vitest';
import areasJson from '../../../policy/tianjin/areas.json' with { type: 'json' };
import districtsJson from '../../../policy/tianjin/districts.json' with { type: 'json' };
import regionsJson from '../../../policy/tianjin/regions.json' with { type: 'json' };
import sourcesJson from '../../../policy/tianjin/sources.json' with { type: 'json' };
import {
  asRecordId,
  asSourceId,
  colourAt,
  DECLARATION_AREAS,
  type DeclarationAnswers,
  declarationEvidence,
  EVIDENCE_KINDS,
  explainColour,
  isReliefCondition,
  parseAreas,
  parseDistricts,
  parseRegions,
  parseSources,
  type RuleSet,
} from '../src/index.ts';
import { CITY_RULE_SETS, rules2020 as rules, rules73, rules2022 } from './_city-rule-sets.ts';
import { at, holdsFor, record, sampled } from './_rule-samples.ts';

/** The city's own files, read the way the server reads them. */
const read = <Value>(
  parsed: { ok: true; value: Value } | { ok: false; problems: readonly unknown[] },
): Value => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

describe('districts.json', () => {
  it('has the sixteen districts, whose populations add up to the census', () => {
    const districts = read(parseDistricts(districtsJson));
    expect(districts.map((district) => district.code)).toEqual(DECLARATION_AREAS);
    expect(districts.reduce((sum, district) => sum + district.population, 0)).toBe(13_866_009);
  });
});

describe('areas.json', () => {
  it('has streets and towns for each of the sixteen districts, each code once', () => {
    const areas = read(parseAreas(areasJson));
    expect(areas.map(({ code }) => code)).toEqual(DECLARATION_AREAS);
    expect(areas.every(({ streets }) => streets.length >= 6)).toBe(true);
    expect(areas.flatMap(({ streets }) => streets)).toHaveLength(299);
    for (const { name } of areas.flatMap(({ streets }) => streets)) {
      expect(name.zh).toMatch(/^\p{Script=Han}+(（.+）)?$/u);
      expect(name.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('is refused with a street of another district, or twice the same', () => {
    const street = { code: '120102001', name: { zh: '某', en: 'X' } };
    expect(parseAreas({ areas: [{ code: '120101', streets: [street] }] }).ok).toBe(false);
    expect(parseAreas({ areas: [{ code: '120102', streets: [street, street] }] }).ok).toBe(false);
    expect(parseAreas({ areas: [{ code: '120102', streets: [street] }] }).ok).toBe(true);
  });
});

describe('sources.json and regions.json', () => {
  it('let only the person speak as self, and only of symptoms', () => {
    const sources = read(parseSources(sourcesJson));
    const self = sources.filter((source) => source.authority === 'self');
    expect(self).toMatchObject([{ id: 'self', mandate: ['symptom'] }]);
    expect(parseSources({ sources: [...sourcesJson.sources, sourcesJson.sources[0]] }).ok).toBe(false);
  });

  it('have capacities that are powers of four, and no recognised region yet', () => {
    const regions = read(parseRegions(regionsJson));
    expect(regions.own).toMatchObject({ iss: 'CN-TJ', capacity: { demo: 4 ** 10, city: 4 ** 13 } });
    expect(regions.recognised).toEqual([]);
    const doubled = {
      ...regionsJson,
      own: { ...regionsJson.own, capacity: { demo: 2 ** 21, city: 2 ** 26 } },
    };
    expect(parseRegions(doubled).ok).toBe(false);
  });
});

describe('rules-2020.json, TJ-O03', () => {
  const answers: DeclarationAnswers = { area: '120101', symptoms: 'no', contact: 'no', travel: 'no' };
  const declared = at(1, 10);
  const declare = (more: Partial<DeclarationAnswers>, instant = declared) => {
    const { kind, attributes } = declarationEvidence({ ...answers, ...more }, instant);
    return record(kind, attributes, {
      sourceId: asSourceId('self'),
      authority: 'self',
      id: `declaration-${instant}`,
      receivedAt: instant,
    });
  };
  const fever = declare({ symptoms: 'yes', symptomCodes: ['fever'] });

  it('turns a declared fever orange from the moment of the declaration', () => {
    const holds = holdsFor(rules, fever);
    expect([-1, 0, 1].map((step) => colourAt(holds, declared + step))).toEqual(['green', 'orange', 'orange']);
  });

  it('takes 37.3 degrees for a fever, declared or seen by a clinic: not 37.2, and 37.4 too', () => {
    const colours = (of: (temperature: number) => ReturnType<typeof record>) =>
      [372, 373, 374].map((temperature) => colourAt(holdsFor(rules, of(temperature)), declared));
    const expected = ['green', 'orange', 'orange'];
    expect(colours((temperature) => declare({ temperature }))).toEqual(expected);
    expect(
      colours((temperature) =>
        record('symptom', { codes: ['fatigue'], temperature, reportedAt: declared }, { authority: 'clinic' }),
      ),
    ).toEqual(expected);
  });

  it('leaves green whoever is well, unsure, or has other symptoms', () => {
    for (const more of [
      {},
      { symptoms: 'unsure', contact: 'yes', travel: 'yes' } as const,
      { symptoms: 'yes', symptomCodes: ['dry-cough', 'fatigue'] } as const,
    ]) {
      expect(holdsFor(rules, declare(more))).toEqual([]);
    }
  });

  it('is not lowered by declaring oneself well afterwards', () => {
    expect(colourAt(holdsFor(rules, fever, declare({}, at(2))), at(3))).toBe('orange');
  });

  it('ends with a negative test sampled after it: not at the same moment', () => {
    const end = (instant: number) => holdsFor(rules, fever, sampled(instant))[0];
    expect([end(declared - 1)?.endedBy, end(declared)?.endedBy]).toEqual(['longest-span', 'longest-span']);
    expect(end(declared + 1)?.endsAt).toBe(declared + 1);
    expect(holdsFor(rules, fever, sampled(at(2), { result: 'positive' }))[0]?.endedBy).toBe('longest-span');
  });

  it('ends with a clinic’s clearance after it, and not with anyone else’s', () => {
    const cleared = (instant: number, authority: 'clinic' | 'community') =>
      record('clinical-clearance', { clearedAt: instant, institution: 'Haitang' }, { authority });
    expect(holdsFor(rules, fever, cleared(declared, 'clinic'))[0]?.endedBy).toBe('longest-span');
    expect(holdsFor(rules, fever, cleared(at(2), 'clinic'))[0]?.endsAt).toBe(at(2));
    expect(holdsFor(rules, fever, cleared(at(2), 'community'))[0]?.endedBy).toBe('longest-span');
  });

  it('is reviewed after 7 days and over after 30, at 00:00', () => {
    const holds = holdsFor(rules, fever);
    expect(holds[0]).toMatchObject({ reviewAt: at(8), endsAt: at(31), endedBy: 'longest-span' });
    expect([-1, 0, 1].map((step) => colourAt(holds, at(31) + step))).toEqual(['orange', 'green', 'green']);
  });

  it('explains itself, with every way out', () => {
    const explained = explainColour(holdsFor(rules, fever), rules, at(3), () => 'self');
    expect(explained.holds).toMatchObject([
      { ruleId: 'TJ-O03', authority: 'self', recordId: asRecordId(`declaration-${declared}`) },
    ]);
    expect(explained.holds[0]?.endsWith.map((way) => way.zh)).toEqual([
      '医疗机构排除',
      '之后采样的检测结果为阴性，其中方法为核酸或抗原',
      '以上都没有发生时，最长 30 天后自动结束',
    ]);
  });

  it('says that its wording is a reconstruction', () => {
    expect(rules.note.zh).toContain('重建');
    expect(rules.note.en).toContain('reconstruction');
  });
});

describe('the three rule sets', () => {
  it('follow one another in version and time', () => {
    for (const [index, [, ruleSet]] of CITY_RULE_SETS.entries()) {
      const before = CITY_RULE_SETS[index - 1]?.[1];
      expect(ruleSet.version).toBeGreaterThan(before?.version ?? 0);
      expect(ruleSet.inForceFrom).toBeGreaterThan(before?.inForceFrom ?? 0);
    }
  });

  it('have a rule for every situation that the city named in 2022', () => {
    const red = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((number) => `TJ-R${number}`);
    const orange = ['01', '02', '03', '04'].map((number) => `TJ-O${number}`);
    for (const { rules: each } of [rules2022, rules73]) {
      expect(each.map((rule) => rule.id)).toEqual(expect.arrayContaining([...red, ...orange]));
    }
  });

  it.each([
    ['rules-2020', rules, /^重建：/, /^Reconstruction/],
    ['rules-2022', rules2022, /^(已公布：|本项目补充：)/, /^(Published: |Added by this project: )/],
    [
      'rules-7-3',
      rules73,
      /^(重建：|沿用|本项目补充：)/,
      /^(Reconstruction: |Kept from |Added by this project: )/,
    ],
  ])('%s says of every rule whether it was published, kept, rebuilt or added', (_name, ruleSet, zh, en) => {
    for (const { id, basis } of ruleSet.rules) {
      expect(basis.zh, id).toMatch(zh);
      expect(basis.en, id).toMatch(en);
    }
    expect(ruleSet.note.zh).toContain('不是官方文本');
    expect(ruleSet.note.en.toLowerCase()).toContain('not an official text');
  });

  it.each(CITY_RULE_SETS)(
    '%s listens to everything that a source of the city may report',
    (_name, ruleSet) => {
      for (const source of read(parseSources(sourcesJson))) {
        for (const kind of source.mandate.filter((each) => EVIDENCE_KINDS[each].nature !== 'neutral')) {
          expect(listeners(ruleSet, kind), `${source.id} ${kind}`).toContain(source.authority);
        }
      }
    },
  );
});

/** The kinds of body whose word about this kind of evidence begins or ends something. */
function listeners({ rules: all }: RuleSet, kind: string): string[] {
  const beginning = all.filter((rule) => rule.evidence === kind).flatMap((rule) => rule.reportedBy);
  const ending = all
    .flatMap((rule) => rule.phases.flatMap((phase) => phase.until.any))
    .filter(isReliefCondition)
    .filter((relief) => relief.evidence === kind)
    .flatMap((relief) => relief.from);
  return [...beginning, ...ending];
}
