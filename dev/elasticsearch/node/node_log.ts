/**
 * The cause in the last words of a node that died: the message of its last ERROR line (the
 * exception's, when it carries one), else what the JVM said.
 */
export function lastError(log: string): string | undefined {
  const lines = log.split('\n');
  const logged = lines.findLast((line) => /^\[[^\]]+\]\[(ERROR|FATAL)\s*\]/.test(line));
  if (logged !== undefined) {
    const message = logged.replace(/^(\[[^\]]*\]\s*)+/, '');
    return message.replace(/^fatal exception while booting Elasticsearch(?:[\w.$]+: )?/, '').trim();
  }
  const said = lines.findLast((line) =>
    /^(# There is insufficient memory|Error: |Unrecognized |Invalid |Error occurred|could not find java|ERROR: )/.test(
      line,
    ),
  );
  return said?.replace(/^(# |Error: |ERROR: )/, '').trim();
}
