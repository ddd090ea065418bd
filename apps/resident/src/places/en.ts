/** Where a code counts, in English. */
export const en = {
  title: 'Where a code is asked for',
  lead: 'Green and a normal temperature: this code is enough, and no other certificate is needed.',
  normalOnly: 'All of the above is at a normal temperature (below 37.3 °C).',
  required: 'Where it is checked',
  requiredText:
    'In a residential community the same rule holds for residents, visitors, couriers, carers and repairers.',
  reference: 'Where it is for reference',
  referenceText:
    'With green you may enter; with red you are turned back. With orange, or without a code, the place’s own rules decide.',
  'original-way': 'Where nobody looks at it',
  'original-wayText': 'Staff do not scan codes. Medical care does not depend on a colour.',
  same: 'Whatever the code, or without one, you enter the original way',
  'no-code': 'No code, no phone',
  workTitle: 'Work',
  work: 'Green and a normal temperature: you may return to work, and no employer may ask for another proof.',
  arriveTitle: 'New in Tianjin',
  arrive:
    'By train or by air: green and a normal temperature, and you travel freely in the whole city. Whoever has done fourteen days of isolation elsewhere does not do it again.',
  rules: 'The rules that decide the colour',
};
