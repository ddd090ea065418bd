import type { LogProblemCode } from '@healthcode/translog';

const PROBLEMS_ZH: Readonly<Record<LogProblemCode, string>> = {
  'key-malformed': '不是公钥：应是名称、编号和 base64 公钥，用加号连接',
  'key-type-unsupported': '不支持这种公钥，只支持 Ed25519',
  'key-id-wrong': '公钥编号与名称和公钥对不上',
  'note-malformed': '不是带签名的文本',
  'note-control-character': '文本里有控制字符，例如回车符',
  'note-too-many-signatures': '签名太多，超过能读的数量',
  'key-unknown': '没有一个签名是这份日志的公钥的',
  'signature-wrong': '签名与文本对不上',
  'checkpoint-malformed': '不是检查点：应是来源、条数和根，各一行',
  'origin-wrong': '检查点是另一份日志的',
  'proof-malformed': '不是 tlog-proof 格式的证明',
  'index-beyond-tree': '编号超出了日志的条数',
  'proof-wrong': '证明不能从这一条推到检查点的根',
  'document-differs': '文件与这一条公布的不是同一个',
  'file-missing': '文件缺失',
  'tile-length-wrong': '哈希文件的长度不对',
  'bundle-malformed': '条目文件里不是应有的那些条',
  'tile-differs': '哈希文件里的哈希与条目算出的不同',
  'root-differs': '条目算出的根与检查点的不同',
  'rolled-back': '日志比从前短了',
  forked: '日志里的内容与从前那个检查点时不同了',
  'consistency-unproved': '证明不能从从前的检查点推到现在的',
  'entry-malformed': '这一条不是规范的 JSON',
  'entry-type-unknown': '没有这种类型或版本的条目',
  'field-missing': '缺少这个字段',
  'field-unknown': '这种条目没有这个字段',
  'field-wrong': '这个字段的写法不对',
  'not-signed-off': '必须由起草人以外的人批准；紧急的要两人',
};

export const problemZh = (code: LogProblemCode): string => PROBLEMS_ZH[code];

const OFFSET_MS = 8 * 3_600_000;

/** An instant by the clocks of the city: `2020-02-20 10:00:00`, UTC+8. */
export const cityTimeOf = (at: string | number): string =>
  new Date(new Date(at).getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
