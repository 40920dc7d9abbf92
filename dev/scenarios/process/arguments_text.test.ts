import { expect, it } from 'vitest';
import { argumentsText } from './arguments_text';

it.each([
  // From Tetragon's samples: `bash -c "curl …"`, and json-server with an empty word.
  [['-c', 'curl https://ebpf.io/'], '-c "curl https://ebpf.io/"'],
  [['--host', '', '--port', '80'], '--host  --port 80'],
  [[], ''],
  [['say "hi" now'], '"say "hi" now"'],
])('prints argv %j as Tetragon does', (words, text) => {
  expect(argumentsText(words)).toBe(text);
});
