/** Lets what was asked be sent before something that takes long is done: the thread is one. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
