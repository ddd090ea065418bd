import type { Localised } from '@healthcode/domain';

/** What a replay takes for granted because the published list does not say it. */
export const ASSUMPTIONS: readonly Localised[] = [
  {
    zh: '确诊日当作公布日：病例从这一天起为本市所知。',
    en: 'The day of confirmation is taken as the day of publication: from then on the city knows the case.',
  },
  {
    zh: '重放中的人都当作第一天就已申领。姓名和证件号码是虚构的，只有性别和年龄与公布的一致。',
    en: 'Everybody in the replay counts as having applied on the first day. Names and numbers are invented; only sex and age are the published ones.',
  },
  {
    zh: '名单没有每个人的出院日：没有解除的病例一直是红码，去世的人也没有另记。',
    en: 'The list has no day of discharge per case: unreleased cases stay red, and deaths are not recorded.',
  },
  {
    zh: '被指为来源的病例一公布，与其有关的人就当作密切接触者，居家。实际何时追踪到，没有公布。',
    en: 'Those whom a link ties to a case are taken as its close contacts, at home, from the day on which that case is published. When they were traced was not published.',
  },
  {
    zh: '最后接触日取名单给出的感染时段的末日；没有给出，或晚于得知之日，或该时段说的是在外地停留，就取得知之日，这是上限。',
    en: 'The last contact is the end of the span of infection that the list gives; where it gives none, or one after the day of knowledge, or one that belongs to a stay elsewhere, it is the day of knowledge, an upper bound.',
  },
  {
    zh: '来源不早于病例的关联照样采用，从两人都已公布的那一天起。',
    en: 'Links whose source is not earlier than the case are taken all the same, from the day on which both are published.',
  },
];
