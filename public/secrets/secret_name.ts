/** Words that name a secret at the end of an option, a variable or a header: `DB_PASSWORD`, `--api-key`. */
const WORD =
  'pass(?:word|wd|phrase|code)?|pwd|secret|token|jwt|bearer|(?:api|access|private|signing|encryption|account)[-_.]?key|credentials?|authorization|auth|cookie|session[-_.]?id|signature';

/** Words that also do so without anything between: `PGPASSWORD`, `storepass`, `authtoken`; not `compass`. */
const GLUED_WORD =
  'password|passwd|passphrase|secret|apikey|(?:ssh|store|key|user|root|admin|smtp|ftp|db)pass|(?:auth|access|refresh|session|csrf|xsrf|bot|id)token';

const SECRET_NAME = new RegExp(`(?:(?:^|[^a-z])(?:${WORD})|${GLUED_WORD})s?[0-9]*$`, 'i');

/** `PWD` is the shell's working directory. */
const NOT_SECRET = new Set(['pwd', 'oldpwd', 'ssh_auth_sock', 'xauthority']);

/** Names that take the next word as their value without two dashes: keytool's, AWS's. */
const TAKES_NEXT_WORD =
  /^(?:--.*|-(?:pass(?:word|wd|phrase)?|token|secret|api-?key|[a-z]*(?:store|key|user)pass)|aws_(?:secret_access_key|session_token))$/i;

/** True for the name of a variable or option whose value should not be shown at once. */
export function isSecretName(name: string): boolean {
  const bare = name.replace(/^-+/, '');
  if (NOT_SECRET.has(bare.toLowerCase())) return false;
  // camelCase: `clientSecret` holds the word `Secret`.
  return SECRET_NAME.test(bare) || SECRET_NAME.test(bare.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

/** True for `--password hunter2`, false for a word of a sentence. */
export function takesNextWord(name: string): boolean {
  return TAKES_NEXT_WORD.test(name);
}
