import type { zhMap } from './zh-map.ts';

export const enMap: typeof zhMap = {
  map: {
    view: 'How to show the districts',
    map: 'Map',
    table: 'Table',
    whole: 'Districts of the city',
    inner: 'The six inner districts, enlarged',
    legend: 'Orange and red per 10,000',
    none: '0',
    upTo: 'to {{rate}}',
    figures: '{{name}}: red {{red}}, orange {{orange}}, green {{green}}; orange and red per 10,000: {{rate}}',
    nobody: '{{name}}: nobody has a code yet',
    rate: 'orange and red per 10,000: {{rate}}',
    hint: 'Point at a district to see its numbers; open it to see its people.',
    withoutDistrict: 'No district, or outside the city',
    peopleOf: '{{name}}: {{colour}} {{number}}, see the people',
  },
};
