export const zhMap = {
  map: {
    view: '各区人数的看法',
    map: '地图',
    table: '表格',
    whole: '全市各区',
    inner: '市内六区（放大）',
    legend: '橙码和红码，每万人',
    none: '0',
    upTo: '到 {{rate}}',
    figures: '{{name}}：红 {{red}}，橙 {{orange}}，绿 {{green}}；橙码和红码每万人 {{rate}}',
    nobody: '{{name}}：还没有人有码',
    rate: '橙码和红码每万人 {{rate}}',
    hint: '指着一个区看人数，点开看名单。',
    withoutDistrict: '没填区或不在本市',
    peopleOf: '{{name}}：{{colour}} {{number}} 人，看名单',
  },
};
