/** What a gate without staff says: short lines for the public, small ones for staff. */
export const zh = {
  title: '自助查验',
  video: '摄像头画面',
  corner: '工作人员：按住两秒离开自助查验',
  hint: {
    starting: '请稍候',
    show: '请把健康码对准这里',
    next: '请下一位',
    measureThenShow: '请先测体温，再把健康码对准这里',
    measured: '体温已测，请把健康码对准这里',
  },
  answers: {
    'go-ahead': '请通行',
    'staffed-lane': '请到人工通道',
    'measured-by-staff': '请到人工通道测温',
    'measure-here': '请先测体温',
    'open-live-code': '请打开实时的健康码',
  },
  closed: {
    public: '请走人工通道',
    staff: '工作人员请看：',
    stopped: '本机连续出错，几分钟后会自动重试。着急请重启本机。',
    reasons: {
      'not-scanned': '这类场所按原有方式，不查健康码，请退出自助查验。',
      'no-clock': '本机还没有与服务器对过时间，请连一次网。',
      'no-list': '还没有今天的状态名单，请连一次网。正在自动重试。',
      'other-day': '日期已变，还没有今天的状态名单，请连一次网。正在自动重试。',
      'too-old': '状态名单太久没有更新，请连网。正在自动重试。',
    },
    camera: {
      refused: '浏览器没有允许使用摄像头，请在浏览器设置里允许。',
      none: '没有找到摄像头，请检查接线。正在自动重试。',
      'in-use': '摄像头被别的应用占用，请关掉那个应用。正在自动重试。',
      insecure: '这个地址不能使用摄像头，请用 https 地址打开。',
      unsupported: '浏览器太旧，不能使用摄像头，请更新。',
      failed: '摄像头没有画面。正在自动重试。',
    },
  },
  staff: {
    today: '今天 {{total}} 人',
    ways: '进 {{in}}，出 {{out}}，在内 {{inside}}',
    rate: '每分钟 {{rate}} 人',
    list: '名单 {{age}}前更新',
    thermometerLost: '体温计没有连上',
    relayLost: '闸机没有响应，请人工开门',
    midnight: '没有网络，零点以后可能无法查验，请尽快连一次网',
    drift: '本机时间不准，请打开自动时间',
    signedOut: '登录已过期，请尽快重新登录',
    fullScreen: '点一下全屏',
  },
  leave: {
    title: '离开自助查验',
    what: '输入本机的 6 位密码，回到工作人员的查验界面。',
    cancel: '继续自助查验',
  },
  setup: {
    title: '自助查验',
    lead: '没有人值守也能查：来人自己把健康码对准摄像头，符合规定的请通行，其余一律请到人工通道。',
    points: {
      public: {
        title: '屏幕上不显示姓名和原因',
        detail: '除了放行，给来人看的都一样；真实结论照常记录并上传',
      },
      lane: { title: '附近要有人工通道', detail: '纸质码要核对证件，也请到人工通道' },
      alone: {
        title: '自己恢复',
        detail: '全屏、常亮；摄像头断开、断电重启后会自己接着查；名单太旧就请人走人工通道',
      },
      leave: {
        title: '怎样离开',
        detail: '按住左上角两秒，再输入本机密码；有键盘时按 Tab 选中左上角，再按住回车两秒',
      },
    },
    camera: '用哪个摄像头',
    cameras: { front: '前置', back: '后置', chosen: '“更多”里选的' },
    never: {
      'not-scanned': '这类场所按原有方式，不查健康码，不能自助查验。',
      temperature:
        '这里须测体温，没有人值守时要有体温计才能放行。先在“外接设备”里连接体温计，或安排人工查验。',
    },
    thermometerOff: '已登记的体温计现在没有连上。连上之前，绿码也会请到人工通道测温。',
    devices: '外接设备',
    begin: '开始自助查验',
  },
};
