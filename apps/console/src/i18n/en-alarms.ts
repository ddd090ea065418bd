import type { zhAlarms } from './zh-alarms.ts';

export const enAlarms: typeof zhAlarms = {
  alarms: {
    title: 'Alarms',
    heading_one: '{{count}} alarm has not been looked at.',
    heading_other: '{{count}} alarms have not been looked at.',
    headingNone: 'Every alarm has been looked at.',
    headingEmpty: 'There are no alarms.',
    lead: 'An alarm comes up when one source, one user, one file or one case turns many people red. It changes nobody’s colour: look into it, and write down what came of it.',
    emptyText: 'When a source, a file or a case turns many people red, it appears here by itself.',
    loading: 'Getting the alarms',
    failed: 'The alarms cannot be had right now',
    late: 'The server cannot be reached. Below is how things stood before; trying again.',
    unseen: 'Not looked at',
    seen: 'Looked at',
    seenBy: '{{name}}, {{office}}, looked at it on {{time}}',
    bound: 'Alarm from {{number}} people on',
    see: 'Mark as looked at',
    seeOf: 'Mark as looked at: {{title}}',
    note: 'What came of it',
    noteHint:
      'Whom you asked and what you found. No names or document numbers of people; 200 characters at most',
    noteMissing: 'Write what came of it',
    save: 'Save and mark',
    saving: 'Saving',
    back: 'Not now',
    saved: 'Marked as looked at',
    notSaved: 'It was not marked',
    menuCount_one: '{{count}} not looked at',
    menuCount_other: '{{count}} not looked at',
    toBatch: 'See the file',
    toBatches: 'See the files that were sent',
    toEvents: 'See the events',
    toFind: 'Find it by its record number',
    toPeople: 'See who is red or orange',
    kinds: {
      'batch-waiting': {
        title: 'A file beyond the bound needs two offices’ yes',
        text: '“{{name}}” from {{source}} has {{rows}} rows that may make a colour worse, after {{before}} in the 24 hours before; the bound is {{inBatch}} in a file and {{inDay}} in a day. So it was not taken at once.',
      },
      'batch-reds': {
        title: 'One file turned {{people}} people red',
        text: 'In 24 hours, the file “{{name}}” from {{source}} turned {{people}} people red.',
      },
      'officer-reds': {
        title: 'What one user sent turned {{people}} people red',
        text: 'In 24 hours, what {{name}} of {{source}} sent turned {{people}} people red.',
      },
      'source-day': {
        title: 'One source turned {{people}} people red in a day',
        text: 'In 24 hours, records from {{source}} turned {{people}} people red.',
      },
      'source-three-days': {
        title: 'One source turned {{people}} people red in three days',
        text: 'In three days, records from {{source}} turned {{people}} people red: perhaps few at a time, but many together.',
      },
      'thin-evidence': {
        title: '{{people}} people are red by one record alone',
        text: 'In 14 days, {{people}} people turned red by records that point at “{{subject}}”. No other source has reported anything about the person of that record.',
      },
      'reference-reds': {
        title: '{{people}} people are red by the same case or event',
        text: 'In 14 days, {{people}} people turned red by records that point at “{{subject}}”.',
      },
      'district-swing': {
        title: '{{changed}} people of {{name}} changed colour in a day',
        text: 'In 24 hours, {{changed}} of the {{people}} people of {{name}} who have a code changed colour ({{perMille}} in a thousand): {{toRed}} to red, {{toOrange}} to orange, {{toGreen}} to green.',
      },
      'colours-differ': {
        title: 'Colours differ from the evidence',
        text: 'The nightly check of {{people}} people found {{holdsDiffer}} whose holds and {{coloursDiffer}} whose colour were not what the evidence gives; somebody may have changed the database itself. The right colours are back. Tell the operators and the auditor.',
      },
      other: {
        title: 'An alarm',
        text: 'What: {{kind}}. About: {{subject}}.',
      },
    },
  },
  review: {
    title: 'Why it waits, and who has answered',
    titleDone: 'What officers said',
    batch:
      'This file has {{rows}} rows that may make a colour worse. That is more than the {{inBatch}} which {{source}} may send at once, so the source’s word alone does not let it in.',
    day: 'This file has {{rows}} rows that may make a colour worse. With what was taken in 24 hours, that is more than the {{inDay}} which {{source}} may send in a day, so the source’s word alone does not let it in.',
    officer:
      'Ask the source first which case or event these people rest on. Officers of two different offices must say yes; one no discards it.',
    source:
      'Nothing has been taken. It is taken by itself once officers of two different offices have said yes; one no discards it, with the reason.',
    willWait:
      '{{rows}} of them may make a colour worse, more than the bound of {{inBatch}} in a file: when you confirm, they are not taken at once but wait for officers of two offices.',
    none: 'Nobody has answered.',
    saidYes: 'Yes',
    saidNo: 'No',
    by: '{{name}}, {{office}}, {{time}}',
    waitsOther: 'You have said yes. An officer of another office is still needed.',
    sameOffice:
      'Your office has said yes already; the second yes must come from another office. You may still say no.',
    approve: 'Let it in',
    refuse: 'Say no',
    approveTitle: 'Let this file in?',
    approveFirst: 'It is taken as soon as another office says yes too. An answer cannot be taken back.',
    approveLast:
      'Another office has said yes: with your yes it is taken at once. An answer cannot be taken back.',
    note: 'What you checked (may be left out)',
    refuseTitle: 'Say no, and discard this file?',
    refuseText:
      'Nothing will be taken, and what was sent is deleted. The source and the other officers see the reason.',
    reason: 'Why not',
    hint: 'No names or document numbers of people; 200 characters at most',
    reasonMissing: 'Say why',
    approveGo: 'Say yes',
    refuseGo: 'Say no and discard',
    sending: 'Sending',
    back: 'Think again',
    failed: 'The answer was not sent',
  },
};
