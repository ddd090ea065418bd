/** Words of pages beside the daily work; they come with those pages. */
export const sideZh = {
  camera: {
    refused: {
      title: '摄像头没有被允许使用',
      what: '浏览器拒绝了本应用使用摄像头。',
      steps:
        '点地址栏左边的图标，打开“摄像头”\n平板上：系统设置里找到浏览器，允许摄像头\n回到这里点“再试一次”',
    },
    none: {
      title: '这台设备没有摄像头',
      what: '没有找到可以用的摄像头。',
      steps: '接上摄像头，或换一台设备\n有扫码枪，在这个页面直接扫就行',
    },
    'in-use': {
      title: '摄像头正被占用',
      what: '另一个应用或标签页正在使用摄像头。',
      steps: '关掉其他使用摄像头的应用和标签页\n再点“再试一次”',
    },
    insecure: {
      title: '这个地址不能用摄像头',
      what: '浏览器只让安全地址（https 或 localhost）使用摄像头。',
      steps: '用 https 开头的地址打开查验端\n地址不清楚，请问场所负责人',
    },
    unsupported: {
      title: '这个浏览器不支持摄像头',
      what: '浏览器太旧，没有摄像头功能。',
      steps: '更新浏览器，或换一个浏览器\n有扫码枪，在这个页面直接扫就行',
    },
    failed: {
      title: '摄像头打不开',
      what: '原因不明。',
      steps: '再试一次；不行就重启设备\n这段时间可输入码文，或按原有方式',
    },
    meanwhile: '这段时间可以用扫码枪或输入码文查验，或按原有方式，不耽误通行。',
    retry: '再试一次',
    typeInstead: '输入码文',
  },
  hospital: {
    title: '本场所按原有方式进出，不查健康码',
    lead: '医院等医疗机构不以健康码为通行条件，这里不扫码，也不显示颜色。',
    register: '登记一位',
  },
  paper: {
    title: '纸质码说明',
    lead: '纸质码给没有智能手机的人用，不会变化，所以一定要看证件。',
    steps: {
      scan: { title: '扫纸上的二维码', detail: '和手机上的码一样扫' },
      document: { title: '核对证件原件', detail: '姓名首尾字、证件种类和末两位要对得上' },
      person: { title: '看是不是本人', detail: '对不上，点“不是本人”' },
    },
    colour: '纸上没有颜色，颜色以扫码结果为准。',
    lost: '丢了的纸质码挂失后就不能用，扫出来会请您按原有方式处理。',
  },
  typed: {
    title: '输入码文',
    lead: '扫码枪直接扫到框里；也可以粘贴码文。',
    label: '码文',
    submit: '查验',
    empty: '框里还没有内容。',
  },
  signOut: {
    title: '退出登录',
    lead: '退出后，本机的密钥、名单和记录全部清除。',
    waiting_one: '还有 {{count}} 条记录没有上传，先上传再退出。',
    waiting_other: '还有 {{count}} 条记录没有上传，先上传再退出。',
    uploading: '正在上传…',
    failed: '现在传不上去。连上网络再退出，记录就不会丢。',
    loses_one: '仍要退出，{{count}} 条记录会永久丢失。',
    loses_other: '仍要退出，{{count}} 条记录会永久丢失。',
    confirm: '退出并清除本机数据',
    confirmLosing_one: '仍要退出，丢弃 {{count}} 条',
    confirmLosing_other: '仍要退出，丢弃 {{count}} 条',
    cancel: '不退出',
  },
};
