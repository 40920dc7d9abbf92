/** Part of a text that looks like a secret: UTF-16 offsets, the end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Words that name a secret inside an option, a variable or a header. */
const SECRET_WORD =
  'pass(?:word|wd|phrase|code)?|pwd|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|signing[-_.]?key|encryption[-_.]?key|account[-_.]?key|credentials?|authorization|auth|cookie|session[-_.]?id|signature';

/** `DB_PASSWORD`, `--api-key`; not `--token-file`, `tokenizer` or `PWD` (the shell's working directory). */
const SECRET_NAME = new RegExp(`(?:^|[^a-z])(?:${SECRET_WORD})s?[0-9]*$`, 'i');
const NOT_SECRET = new Set(['pwd', 'oldpwd', 'ssh_auth_sock', 'xauthority']);

/** True for the name of a variable or option whose value should not be shown at once. */
export function isSecretName(name: string): boolean {
  const bare = name.replace(/^-+/, '');
  if (NOT_SECRET.has(bare.toLowerCase())) return false;
  // camelCase: `clientSecret` holds the word `Secret`.
  return SECRET_NAME.test(bare) || SECRET_NAME.test(bare.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

const VALUE = String.raw`"[^"]{1,4096}"|'[^']{1,4096}'|[^\s"'&;,}]{1,8192}`;

/** Authentication schemes: the word after them is the secret. */
const SCHEME = '(?:[Bb]earer|[Bb]asic|[Dd]igest|[Aa]pi[Kk]ey|[Nn]egotiate)';

/** Each pattern's group `value` is the secret. All quantifiers are bounded: the text is hostile. */
const NAMED_VALUE = new RegExp(
  String.raw`(?<![\w.-])(?<name>-{0,2}[A-Za-z][\w.-]{0,63})["']?(?:[=:]|:\s|(?<=--[\w.-]{1,64})\s)\s?(?!${SCHEME}\s)(?<value>${VALUE})`,
  'dg',
);

const PATTERNS: readonly RegExp[] = [
  // Authorization: Bearer …, Basic …, and whatever scheme stands alone in an argument.
  new RegExp(String.raw`\b${SCHEME}\s{1,4}(?<value>[\w+/.~=-]{6,8192})`, 'dg'),
  // scheme://user:password@host
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]{0,256}:(?<value>[^\s/@]{1,1024})@/dgi,
  // curl -u user:password, --user user:password
  /(?<![\w-])(?:-u|--user|--proxy-user)[\s=]["']?[^\s:"']{1,256}:(?<value>[^\s"']{1,1024})/dg,
  // Tokens that are known by their form.
  /\b(?<value>(?:AKIA|ASIA)[0-9A-Z]{16})\b/dg,
  /\b(?<value>(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|sk-|sk_live_|rk_live_|npm_|dckr_pat_|hvs\.|AIza)[\w-]{16,512})/dg,
  /\b(?<value>eyJ[\w-]{8,8192}\.eyJ[\w-]{8,8192}\.[\w-]{0,8192})/dg,
  /(?<value>-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[^-]{0,16384}(?:-----END [A-Z ]{0,32}PRIVATE KEY-----)?)/dg,
];

/** Parts of a command line or a value that look like secrets, in order, without overlaps. */
export function findSecrets(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(NAMED_VALUE)) {
    if (isSecretName(match.groups?.name ?? '')) spans.push(...spanOfValue(match));
  }
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) spans.push(...spanOfValue(match));
  }
  return mergeSpans(spans);
}

function spanOfValue(match: RegExpMatchArray): Span[] {
  const indices = match.indices?.groups?.value;
  return indices ? [{ start: indices[0], end: indices[1] }] : [];
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
