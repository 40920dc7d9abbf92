/**
 * argv without its first word as Tetragon prints it (ArgsDecoder in pkg/process/args.go): joined by a
 * space, words with a space in quotes, quotes inside left as they are; an empty word leaves two spaces.
 */
export function argumentsText(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const printed = word.includes(' ') ? `"${word}"` : word;
    text = text === '' ? printed : `${text} ${printed}`;
  }
  return text;
}
