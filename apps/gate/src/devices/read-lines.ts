/** Noise without an end of line is let go of from here on. */
const LONGEST_LINE = 200;

/**
 * Lines of text from a port's stream, whatever ends them (CR, LF or both); empty ones are left out. Returns when the
 * stream ends, throws when it breaks, and stops when the signal says so; the stream is unlocked in each case.
 */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/[\r\n]/);
      rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
      for (const line of lines) if (line.trim() !== '') onLine(line);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    reader.releaseLock();
  }
}
