/** Ctrl-C arrives up to three times at once: from the terminal, from npm and from scripts/run.mjs. */
const SAME_KEY_PRESS_MS = 1_000;
const LOOK_FOR_PARENT_EVERY_MS = 1_000;

/**
 * Calls `stop` once, at the first SIGINT, SIGTERM or SIGHUP or when a killed npm left us behind;
 * `leave` at a further signal, from somebody who does not want to wait.
 */
export function onStopSignals(stop: () => void, leave: () => void): void {
  let stoppedAt: number | undefined;
  const hear = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = Date.now();
      stop();
    } else if (Date.now() - stoppedAt > SAME_KEY_PRESS_MS) {
      leave();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    hear();
  }, LOOK_FOR_PARENT_EVERY_MS);
  look.unref();
}
