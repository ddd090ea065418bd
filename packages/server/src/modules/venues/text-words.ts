/** Text messages to those who work for venues: they name the venue and where to look, and nobody. */

export const decidedText = (venue: string, act: 'approved' | 'refused', console: string): string =>
  act === 'approved'
    ? `【健康码】“${venue}”的登记已通过。请到 ${console} 登记查验人员。Your venue was approved.`
    : `【健康码】“${venue}”的登记没有通过。原因和修改请看 ${console} 。Your venue was not approved; see why.`;

export const closedText = (venue: string, console: string): string =>
  `【健康码】“${venue}”已由社区或主管部门关闭，查验已停止。原因请看 ${console} 。Your venue was closed; see why.`;

export const enrolledText = (venue: string, gate: string): string =>
  `【健康码】您已登记为“${venue}”的查验人员。请打开 ${gate} ，用这个手机号登录。You are enrolled as gate staff; sign in there with this phone.`;

export const revokedText = (venue: string): string =>
  `【健康码】您在“${venue}”的查验工作已结束。有疑问请问场所负责人。Your work at this gate has ended.`;
