import { randomBytes } from 'node:crypto';
import { type Config, createKeys, loadKeys, missingKeys } from '@healthcode/server';
import { StartRefused } from './terminal.ts';

/** In demo the keys are made at the first start; in production somebody must have made them. */
export function keysOrRefuse(config: Config) {
  const missing = missingKeys(config.keyDir);
  if (missing.length > 0 && config.mode === 'production') {
    const files = missing.join(', ');
    throw new StartRefused({
      zh: `不能启动，密钥目录 ${config.keyDir} 缺少：${files}。用 npx healthcode keys create 生成，并另行备份。`,
      en: `Not started. The key folder ${config.keyDir} lacks: ${files}. Make them with npx healthcode keys create, and keep a copy elsewhere.`,
    });
  }
  try {
    if (missing.length > 0) createKeys(config.keyDir, randomBytes);
    return loadKeys(config.keyDir);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new StartRefused({
      zh: `密钥目录 ${config.keyDir} 读写有问题（${reason}）。请检查权限和文件，或用 KEY_DIR 指定其他目录。`,
      en: `The key folder ${config.keyDir} cannot be used (${reason}). Check its permissions and files, or name another with KEY_DIR.`,
    });
  }
}
