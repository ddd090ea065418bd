import type { zh } from './zh.ts';

export const en: typeof zh = {
  title: 'Notices',
  lead: 'What changes with your colour, your declarations and your account is told here.',
  empty: 'There are no notices yet.',
  emptyHint: 'A changed colour, a declaration that lapses or a new device will be told here.',
  today: 'Today, {{date}}',
  new: 'New',
  about: 'About family member {{name}}',
  older: 'Show earlier ones',
  open: 'Have a look',
  close: 'Close',
  toList: 'See notices',
  settings: {
    title: 'Text messages',
    lead: 'All notices are in the app. Choose which also come by text message.',
    legend: 'Also as a text message',
    hint: 'To the phone number that you sign in with, free of charge, without a name in it.',
    groups: {
      colour: 'A code that turns orange or red',
      security: 'Account security',
      appeals: 'Your appeals',
      reminders: 'Expiry reminders',
    },
    groupHints: {
      colour: 'Yours, and those of family members in your care',
      security:
        'A passkey or another way to sign in. Of a new device or phone number you always get a message',
      appeals: 'A question for you, or a decision',
      reminders: 'A colour or a declaration',
    },
    consent: 'Except for account security, texts are sent only if you agreed to them under “Consents”.',
    toConsent: 'See my consents',
    save: 'Save',
    saved: 'Saved.',
  },
  arrived: 'New notice: {{text}}',
};
