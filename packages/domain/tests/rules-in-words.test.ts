import { describe, expect, it } from 'vitest';
import { describeRule, type Rule, type RuleInWords } from '../src/index.ts';
import { CITY_RULE_SETS, rules2020 } from './_city-rule-sets.ts';
import { rule } from './_rule-samples.ts';

const words = new Map(rules2020.rules.map((rule) => [rule.id, describeRule(rule)]));

/** One line for what it applies to, for each phase, for each of its ends, and for who reports. */
function linesOf({ appliesTo, phases, reportedBy }: RuleInWords, language: 'zh' | 'en'): string[] {
  return [
    appliesTo[language],
    ...phases.flatMap(({ colour, from, until }) => [
      `${colour} ${from[language]}`,
      ...until.map((way) => `→ ${way[language]}`),
    ]),
    reportedBy.map((authority) => authority[language]).join(language === 'zh' ? '、' : ', '),
  ];
}

describe('describeRule', () => {
  it.each([
    [
      'TJ-R02',
      [
        'Case where the classification is confirmed',
        'red from the day of report',
        '→ 14 days after the day of discharge',
        '→ if none of these happens, it ends by itself after 365 days at the latest',
        'the health commission, district disease control centres',
      ],
      [
        '病例，类别为确诊',
        'red 从报告日起',
        '→ 出院日后第 14 天',
        '→ 以上都没有发生时，最长 365 天后自动结束',
        '卫生健康委员会、区疾控中心',
      ],
    ],
    [
      'TJ-R10',
      [
        'Test result where the result is positive and the method is nucleic acid or antigen',
        'red from the time of sampling',
        '→ a clinic’s clearance',
        '→ 2 negative tests sampled after it, at least 24 hours apart, where the method is nucleic acid',
        '→ if none of these happens, it ends by itself after 60 days at the latest',
        'laboratories',
      ],
      [
        '检测结果，结果为阳性，并且方法为核酸或抗原',
        'red 从采样时间起',
        '→ 医疗机构排除',
        '→ 之后采样的 2 次检测结果为阴性，每次间隔至少 24 小时，其中方法为核酸',
        '→ 以上都没有发生时，最长 60 天后自动结束',
        '检测机构',
      ],
    ],
    [
      'TJ-O03',
      [
        'Symptoms where the symptoms include fever or the temperature is at least 37.3 °C',
        'orange from the time of the report',
        '→ a clinic’s clearance',
        '→ a negative test sampled after it, where the method is nucleic acid or antigen',
        '→ if none of these happens, it ends by itself after 30 days at the latest',
        'the person, fever clinics, hospitals',
      ],
      [
        '症状，症状包括发热，或者体温至少为 37.3 ℃',
        'orange 从报告时间起',
        '→ 医疗机构排除',
        '→ 之后采样的检测结果为阴性，其中方法为核酸或抗原',
        '→ 以上都没有发生时，最长 30 天后自动结束',
        '本人、发热门诊、医院',
      ],
    ],
    [
      'TJ-O06',
      [
        'Stay in an area where the province of the area is Hubei or the risk is medium or high',
        'orange from the day of leaving',
        '→ 14 days after the day of leaving',
        '→ completed isolation (reported by other regions or communities), where the day of completion is not before 14 days after the first day of isolation',
        'the health commission, the city’s command, transport authorities, public security',
      ],
      [
        '地区停留，地区所在省份为湖北省，或者风险等级为中或高',
        'orange 从离开日起',
        '→ 离开日后第 14 天',
        '→ 已完成隔离（由其他地区或社区报告），其中完成日不早于隔离开始日后第 14 天',
        '卫生健康委员会、市级指挥部、交通运输部门、公安部门',
      ],
    ],
  ])('says what %s does', (id, en, zh) => {
    const rule = words.get(id);
    expect(rule && linesOf(rule, 'en')).toEqual(en);
    expect(rule && linesOf(rule, 'zh')).toEqual(zh);
  });

  it('has the phases of a rule in their order', () => {
    expect(words.get('TJ-R04')?.phases.map(({ colour, from }) => `${colour} ${from.en}`)).toEqual([
      'orange from the day of the last contact',
      'red from the first day of isolation',
    ]);
  });

  it.each([
    [{ event: 'lastContactDay' }, 'on the day of the last contact or later', '最后接触日或以后采样'],
    [
      { event: 'lastContactDay', plusDays: 6 },
      '6 days after the day of the last contact or later',
      '最后接触日后第 6 天或以后采样',
    ],
    [undefined, 'after it', '之后采样'],
  ])('says when a test may be sampled, from a day on: %o', (after, en, zh) => {
    const until = {
      any: [{ evidence: 'test-result', from: ['laboratory'], ...(after && { after }) }],
    } as const;
    const open = { reviewAfterDays: 7, endsAfterDays: 30 };
    const phase = { colour: 'orange', from: { event: 'lastContactDay' }, until } as const;
    const [way] = describeRule(rule('close-contact', [phase], { open })).phases[0]?.until ?? [];
    expect(way).toEqual({ zh: `${zh}的检测结果为阴性`, en: `a negative test sampled ${en}` });
  });
});

/** A rule as it is read aloud: what it is called, whom it is about, and every colour with its ends. */
function readAloud(rule: Rule, language: 'zh' | 'en'): string {
  const [appliesTo, ...lines] = linesOf(describeRule(rule), language);
  return [`${rule.id} ${rule.title[language]}`, appliesTo, ...lines].join('\n  ');
}

describe.each(CITY_RULE_SETS)('describeRule, read aloud for all of %s', (name, ruleSet) => {
  it.each(['zh', 'en'] as const)('says in %s what was read and found right', async (language) => {
    const text = ruleSet.rules.map((rule) => readAloud(rule, language)).join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`words/${name}.${language}.txt`);
  });

  it('leaves no word of the data in a sentence, in no rule of the set', () => {
    for (const [id, rule] of ruleSet.rules.map((each) => [each.id, describeRule(each)] as const)) {
      const zh = linesOf(rule, 'zh').map((line) => line.replace(/^(red|orange) /, ''));
      expect(zh.join(), id).not.toMatch(/[A-Za-z]/);
      // field names are written with a hump, codes with a hyphen
      expect(linesOf(rule, 'en').join(' '), id).not.toMatch(/[a-z][A-Z]|\w-\w|undefined|\{/);
    }
  });
});
