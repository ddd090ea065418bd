import type { DocumentType } from '@healthcode/domain';

/** A document of the demo register: what `GET /identities` publishes. */
export interface DemoPerson {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  /** Passports only, ISO 3166-1 alpha-3. */
  readonly documentCountry?: string;
  /** Passports only, `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly name: string;
  /** Equal for documents of one person. */
  readonly person?: string;
}

const card = (documentNumber: string, name: string, person?: string): DemoPerson => ({
  ...{ documentType: 'resident-id', documentNumber, name },
  ...(person === undefined ? {} : { person }),
});

const other = (documentType: DocumentType, documentNumber: string, name: string, person?: string) => ({
  ...{ documentType, documentNumber, name },
  ...(person === undefined ? {} : { person }),
});

const passport = (
  documentCountry: string,
  documentNumber: string,
  birthDate: string,
  name: string,
  person?: string,
): DemoPerson => ({
  ...other('passport', documentNumber, name, person),
  documentCountry,
  birthDate,
});

/**
 * The people newcomers sign in as. All invented: the names say so (示例 example, 样本 sample, 虚构 made up, …).
 * Old and young, from Tianjin and elsewhere; names of two to four characters, with a compound surname, with
 * a dot, in Latin letters, in Arabic script and very long; one born on 29 February; every type of document,
 * and three people who have two.
 */
export const DEMO_IDENTITIES: readonly DemoPerson[] = [
  card('120101198506120022', '张示例', '张示例'),
  card('120104199003080018', '李样本'),
  card('120103194910010006', '孙虚构'),
  card('120116197809250019', '王范例'),
  card('120106196607170021', '刘模拟'),
  card('120102201906010018', '吴练习'),
  card('120115200802290008', '陈试'),
  card('110105199511200009', '欧阳示范'),
  card('440106200012310017', '赵演示'),
  card('230102197311050009', '周假名'),
  card('650102199204150028', '阿依古丽·示例'),
  card('310104198805030005', 'SAMPLE ANNA'),
  passport('CHN', 'E20260001', '1985-06-12', 'ZHANG SHILI', '张示例'),
  other('hmt-residence-permit', '810000198812031011', '黎样例', '黎样例'),
  other('hk-macao-permit', 'H09876543', '黎样例', '黎样例'),
  other('hmt-residence-permit', '820000197506142028', '何演练'),
  other('hk-macao-permit', 'M0123456701', '冯试用'),
  other('hmt-residence-permit', '830000199511203017', '林虚拟'),
  other('taiwan-permit', '08765432', '林假设'),
  other('foreign-pr', '912840199003071026', 'EXAMPLE MARIA', 'EXAMPLE MARIA'),
  passport('ESP', 'XDB123456', '1990-03-07', 'EXAMPLE MARIA', 'EXAMPLE MARIA'),
  other('foreign-pr', 'FRA120198309120', 'EXEMPLE JEAN-LUC'),
  passport('EGY', 'A12345678', '1979-11-02', 'مثال أحمد'),
  passport('GBR', '999228775', '2001-02-28', 'O’SAMPLE PAT'),
  passport(
    'BRA',
    'YC112233',
    '1968-08-19',
    'EXEMPLO DA SILVA DOS SANTOS E ALBUQUERQUE DE MENDONCA FURTADO MARIA APARECIDA DA CONCEICAO',
  ),
];
