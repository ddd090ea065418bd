/** What is said of the devices at gates. */
export const zhGates = {
  gates: {
    title: '让一台设备马上换场所',
    lead: '查验后 5 分钟内换场所要等待。查验人员现场请求时，可以给一个放行码，用一次，5 分钟内有效。',
    venue: '设备现在所在的场所',
    ask: '取放行码',
    another: '再取一个',
    asking: '正在取…',
    failed: '没有取到放行码',
    given: '放行码 {{code}}',
    left: '念给查验人员听，还有 {{time}} 有效。',
    over: '这个放行码已过期，请再取一个。',
    copied_one: '{{count}} 个码可能被翻拍',
    copied_other: '{{count}} 个码可能被翻拍',
  },
};
