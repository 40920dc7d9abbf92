/** The work's own end, or the signal's reason as soon as that comes: work may wait for ever on a pipe. */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return work;
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      if (signal.aborted) reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    onAbort();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
