/**
 * In the page: waits for a decision and then until the next person is before the camera, presses the button for the
 * next one, and gives the milliseconds until the word of their decision is painted.
 */
export async function nextTimer(options: { secondIsThereMs: number; longestMs: number }): Promise<number> {
  const begun = performance.now();
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const until = async (isSo: () => boolean) => {
    while (!isSo()) {
      if (performance.now() - begun > options.longestMs) throw new Error('no decision in time');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const word = () => document.querySelector('.decision [data-decision] h1');
  const next = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('下一位'));
  await until(() => word() !== null);
  await sleep(options.secondIsThereMs);
  const pressed = performance.now();
  next()?.click();
  await until(() => word() === null);
  await until(() => word() !== null);
  // the frame in which it stands is painted before a message sent from its beginning arrives
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressed);
      port2.postMessage(null);
    });
  });
}
