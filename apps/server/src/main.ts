import { serve, welcome } from './serve.ts';
import { printRefusal, type Sentence, StartRefused, say } from './terminal.ts';

/**
 * Runs until a signal. @returns the exit code: 0 after a clean stop, 1 when the start was refused or failed
 */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  let stopBecause: (exitCode: number) => void = () => {};
  const asked = new Promise<number>((resolve) => {
    stopBecause = resolve;
  });
  const onFatal = (reason: Sentence) => {
    printRefusal(new StartRefused(reason));
    stopBecause(1);
  };
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stopBecause(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    const serving = await serve(env, onFatal);
    console.log(welcome(serving));
    const exitCode = await asked;
    say({ zh: '正在停止…', en: 'Stopping…' });
    await serving.stop();
    say({ zh: '已停止，数据已保存。', en: 'Stopped. All data is kept.' });
    return exitCode;
  } catch (error) {
    if (error instanceof StartRefused) printRefusal(error);
    else console.error(error);
    return 1;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
