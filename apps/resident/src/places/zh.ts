/** Where a code counts, in Chinese. `en.ts` has the same keys. */
export const zh = {
  title: '哪里要出示健康码',
  lead: '绿码、体温正常，这一个码就够了，不用再开别的证明。',
  normalOnly: '以上都是体温正常（低于 37.3 ℃）的情况。',
  required: '要查验的地方',
  requiredText: '小区的居民、访客、快递、外卖、家政、维修，都是同一条规定。',
  reference: '仅供参考的地方',
  referenceText: '绿码可以进，红码劝返；橙码或没有码，由场所按自己的规定决定。',
  'original-way': '不看健康码的地方',
  'original-wayText': '工作人员不扫码。就医不受码色影响。',
  same: '什么码、有没有码，都按原有方式进出',
  'no-code': '没有码、没有手机',
  workTitle: '上班',
  work: '绿码、体温正常就可以返岗，用人单位不能再要别的证明。',
  arriveTitle: '刚到天津',
  arrive: '坐火车、飞机来的，绿码、体温正常就可以在全市通行。在外地已经隔离满 14 天的，不用再隔离一次。',
  rules: '看决定码色的规则',
};
