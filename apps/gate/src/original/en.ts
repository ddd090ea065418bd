import type { zh } from './zh.ts';

/** The look-up by document, and the register on paper. */
export const en: typeof zh = {
  lookUp: 'Look up by document',
  onPaper: 'No look-up: write them down',
  toForm: 'Print the register',
  offline:
    'There is no network, so nobody can be looked up. Use the register on paper and keep nobody waiting.',
  title: 'Look up by document',
  lead: 'With the original document, the person present, and their agreement.',
  type: 'Which document',
  number: {
    'resident-id': 'ID card number',
    'hmt-residence-permit': 'Residence permit number',
    'hk-macao-permit': 'Travel permit number (Hong Kong, Macao)',
    'taiwan-permit': 'Travel permit number (Taiwan)',
    'foreign-pr': 'Permanent resident ID number',
    passport: 'Passport number',
  },
  numberHint: 'As on the document, or read it in with a card reader',
  numberRight: 'The number has the right form',
  country: 'Issued by',
  reason: 'Why is there no code?',
  reasonMissing: 'Choose a reason.',
  note: 'Which reason?',
  noteHint: 'A few words; the person can read them. No numbers',
  noteMissing: 'Say the reason in a few words, at most 60 characters, without numbers.',
  aloud: 'Read this to them',
  aloudText:
    '“May I look up your health code by your document number, just this once? I will see the colour and your name masked, and no reason. Where, when and why is recorded, and you can read it under Who looked. If you would rather not, the register on paper is fine.”',
  agree: 'The person agrees',
  agreeHint: 'Venue, time, reason and staff are recorded. This device keeps neither name nor number.',
  agreeMissing: 'Ask the person first. Nobody is looked up without agreeing.',
  submit: 'Look up',
  submitting: 'Looking up…',
  again: 'Look-ups go on at {{time}}.',
  failed: 'Nothing was looked up',
  instead: 'Write them down',
  form: {
    title: 'Register on paper',
    lead: 'For when there is no network, the person does not agree to a look-up, or nothing was found. Keep some printed.',
    date: 'Date on the sheet',
    today: 'Today',
    blank: 'Blank',
    print: 'Print',
    printHint: 'A4, 16 lines a sheet. Without a printer, draw one like it.',
    sheetTitle: 'Register of entries',
    venue: 'Venue',
    day: 'Date',
    columns: {
      time: 'Time',
      name: 'Name',
      phone: 'Phone',
      temperature: 'Temp. °C',
      staff: 'Signed by',
    },
    why: 'What it is for: used only if there is an outbreak and people who were here at the same time have to be found.',
    only: 'Nothing but these columns: no document numbers, nothing about health. Without a phone, give that of somebody who can be reached.',
    kept: 'The venue keeps it locked away; no photos, shown to nobody. Destroyed after 14 days (by {{date}}).',
    keptBlank:
      'The venue keeps it locked away; no photos, shown to nobody. Destroyed 14 days after the date on it.',
    fever: '37.3 °C or more: to a fever clinic.',
  },
  way: {
    title: 'Check by ID',
    lead: 'No phone, no code, or a code that does not work: people pass here. Having no code is no fault.',
    steps: {
      document: {
        title: 'See the identity document',
        detail: 'ID card, passport or another; compare the face',
      },
      register: {
        title: 'Look them up if they agree, or write them down',
        detail:
          'By document number, else in the register on paper; this device keeps neither names nor numbers',
      },
      temperature: { title: 'Take the temperature', detail: '37.3 °C or more: to a fever clinic' },
    },
    stepsHospital: {
      triage: {
        title: 'Follow the hospital’s own triage',
        detail: 'No health code; nobody is stopped for a colour',
      },
      temperature: {
        title: 'Take the temperature',
        detail: 'People with fever use the fever clinic’s entrance',
      },
    },
    decide: 'Record this person',
  },
};
