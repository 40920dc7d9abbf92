/**
 * Something in the user's surroundings keeps the tool from starting. The message is one sentence
 * with the cause and the way out; programs print it without a stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
