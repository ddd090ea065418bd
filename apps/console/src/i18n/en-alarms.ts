import type { zhAlarms } from './zh-alarms.ts';

export const enAlarms: typeof zhAlarms = {
  alarms: {
    title: 'Alarms',
    heading_one: '{{count}} alarm is not yet reviewed.',
    heading_other: '{{count}} alarms are not yet reviewed.',
    headingNone: 'Every alarm has been reviewed.',
    headingEmpty: 'There are no alarms.',
    lead: 'An alarm comes up when one source, one user, one file or one case turns many people red. It changes nobody’s colour: look into it, and write down the outcome.',
    emptyText: 'When a source, a file or a case turns many people red, it appears here by itself.',
    loading: 'Getting the alarms',
    failed: 'The alarms cannot be had right now',
    late: 'The server cannot be reached. Below is how things stood before; trying again.',
    unseen: 'Not yet reviewed',
    seen: 'Reviewed',
    seenBy: 'Reviewed by {{name}}, {{office}}, {{time}}',
    bound: 'Alarm threshold: {{number}} people',
    boundTimes: 'Alarm threshold: {{number}} times',
    see: 'Mark as reviewed',
    seeOf: 'Mark as reviewed: {{title}}',
    note: 'Outcome',
    noteHint:
      'Whom you asked and what you found. No names or document numbers of people; 200 characters at most',
    noteMissing: 'Enter the outcome',
    save: 'Save and mark',
    saving: 'Saving',
    back: 'Not now',
    saved: 'Marked as reviewed',
    notSaved: 'It was not marked',
    menuCount_one: '{{count}} not yet reviewed',
    menuCount_other: '{{count}} not yet reviewed',
    toBatch: 'See the file',
    toBatches: 'See the files that were sent',
    toChecks: 'See today’s checks',
    toEvents: 'See the events',
    toFind: 'Find it by its record number',
    toPeople: 'See who is red or orange',
    kinds: {
      'batch-waiting': {
        title: 'A file over the limit needs two offices’ approval',
        text: '“{{name}}” from {{source}} has {{rows}} rows that may make a colour worse, after {{before}} in the 24 hours before; the limit is {{inBatch}} in a file and {{inDay}} in a day. So it was not accepted at once.',
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
      'look-ups-of-nobody': {
        title: 'One member of gate staff looked up nobody {{ofNobody}} times in an hour',
        text: 'In an hour, {{ofNobody}} look-ups by document that {{name}} made at a gate found nobody. Numbers may be being tried out: ask the venue’s manager.',
      },
      'copied-code': {
        title: '{{codes}} codes at {{name}} may have been copied',
        text: 'On that day {{codes}} living codes admitted at {{name}} were also admitted by another device at the same moment. Their holders have been told. Ask the venue to look at identity documents.',
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
      'This file has {{rows}} rows that may make a colour worse. That is more than the {{inBatch}} which {{source}} may send at once, so the source cannot send it alone.',
    day: 'This file has {{rows}} rows that may make a colour worse. With what was accepted in 24 hours, that is more than the {{inDay}} which {{source}} may send in a day, so the source cannot send it alone.',
    officer:
      'Ask the source first which case or event concerns these people. Officers of two different offices must approve; one refusal discards it.',
    source:
      'Nothing has been accepted yet. It is accepted automatically once officers of two different offices have approved; one refusal discards it, with the reason.',
    willWait:
      '{{rows}} of them may make a colour worse, more than the limit of {{inBatch}} in a file: when you confirm, they are not accepted at once but wait for officers of two offices.',
    none: 'Nobody has answered.',
    saidYes: 'Approved',
    saidNo: 'Refused',
    by: '{{name}}, {{office}}, {{time}}',
    waitsOther: 'You have approved it. An officer of another office is still needed.',
    sameOffice:
      'Your office has approved it already; the second approval must come from another office. You may still refuse it.',
    approve: 'Approve',
    refuse: 'Refuse',
    approveTitle: 'Approve this file?',
    approveFirst: 'It is accepted as soon as another office approves too. An answer cannot be taken back.',
    approveLast:
      'Another office has approved: with your approval it is accepted at once. An answer cannot be taken back.',
    note: 'What you checked (optional)',
    refuseTitle: 'Refuse and discard this file?',
    refuseText:
      'Nothing will be accepted, and what was sent is deleted. The source and the other officers see the reason.',
    reason: 'Reason for refusing',
    hint: 'No names or document numbers of people; 200 characters at most',
    reasonMissing: 'Enter the reason',
    approveGo: 'Approve',
    refuseGo: 'Refuse and discard',
    sending: 'Sending',
    back: 'Think again',
    failed: 'The answer was not sent',
  },
};
