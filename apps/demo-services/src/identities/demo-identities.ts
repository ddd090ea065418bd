/** A person of the demo register: what `GET /identities` publishes. */
export interface DemoPerson {
  readonly documentType: 'resident-id';
  readonly documentNumber: string;
  readonly name: string;
}

const person = (documentNumber: string, name: string): DemoPerson => ({
  documentType: 'resident-id',
  documentNumber,
  name,
});

/**
 * The people newcomers sign in as. All invented: the names say so (示例 example, 样本 sample, 虚构 made up, …).
 * Old and young, from Tianjin and elsewhere; names of two to four characters, with a compound surname, with
 * a dot, and in Latin letters; one born on 29 February.
 */
export const DEMO_IDENTITIES: readonly DemoPerson[] = [
  person('120101198506120022', '张示例'),
  person('120104199003080018', '李样本'),
  person('120103194910010006', '孙虚构'),
  person('120116197809250019', '王范例'),
  person('120106196607170021', '刘模拟'),
  person('120102201906010018', '吴练习'),
  person('120115200802290008', '陈试'),
  person('110105199511200009', '欧阳示范'),
  person('440106200012310017', '赵演示'),
  person('230102197311050009', '周假名'),
  person('650102199204150028', '阿依古丽·示例'),
  person('310104198805030005', 'SAMPLE ANNA'),
];
