/** Here with the first load, in both languages: these are said when nothing more can be fetched or drawn. */
export const FAULT_WORDS = {
  broken: {
    title: { zh: '画面出错了', en: 'This screen failed' },
    what: {
      zh: '刷新就能继续。显示过的结论都记下了。',
      en: 'Reload to go on. What was shown is on record.',
    },
  },
  'not-loaded': {
    title: { zh: '这一页没有载入', en: 'This page was not loaded' },
    what: {
      zh: '连不上网，这一页也还没有存到本机。请检查网络再试。',
      en: 'There is no network, and the page is not on this device yet. Check the network and try again.',
    },
  },
  unrecorded: {
    title: { zh: '这一位没有记下来', en: 'This check was not recorded' },
    what: {
      zh: '本机现在存不了数据，这一位不算查过。请刷新，再测温、再扫码；还是不行，请按原有方式，并告诉场所负责人。',
      en: 'This device cannot store anything now, so the check does not count. Reload, measure and scan again. If that fails, check by ID and tell the manager.',
    },
  },
  again: { zh: '再试一次', en: 'Try again' },
  reload: { zh: '刷新', en: 'Reload' },
} as const;
