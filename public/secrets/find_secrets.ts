import { findProgramSecrets } from './program_secrets';
import { isSecretName, takesNextWord } from './secret_name';
import { SCHEME, secretValueAt, type Span } from './secret_value';

/**
 * A name and what stands between it and its value, in command lines, headers, JSON (also inside
 * quoted text), query strings and lists of words. All quantifiers are bounded: the text is hostile.
 */
const NAME =
  /(?<![\w.-])(-{0,2}[A-Za-z_][\w.-]{0,200})(?:\\{0,4}["']?(?:\s?={1,2}>?|:|%3[Dd])\s{0,2}|(\s{1,4}|\\{0,4}["'],\s?(?=\\{0,4}["'])))/g;

/** One word of nothing but these, as most cells of a table are, can only be a token of a known form. */
const PLAIN_WORD = /^(?:[\w./+-]{0,400}={0,2}|\d{4}-\d\d-\d\dT[\d:.]{8,30}Z)$/;

/** Each pattern's group `value` or `bare` is the secret. Tokens that are known by their form: */
const TOKENS: readonly RegExp[] = [
  /\b(?<value>(?:AKIA|ASIA)[0-9A-Z]{16})\b/dg,
  /\b(?<value>(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|xapp-|sk-|[rs]k_live_|npm_|pypi-|hf_|dckr_pat_|dop_v1_|hvs\.|ya29\.|AIza)[\w-]{16,512})/dg,
  /\b(?<value>eyJ[\w-]{8,8192}\.eyJ[\w-]{8,8192}\.[\w-]{0,8192})/dg,
  /hooks\.slack\.com\/services\/(?<value>[\w/]{10,256})/dg,
];

const PATTERNS: readonly RegExp[] = [
  ...TOKENS,
  // Bearer …, Basic …, where the scheme stands alone in an argument.
  new RegExp(String.raw`\b${SCHEME}\s{1,4}(?<value>[\w+/.~=-]{6,8192})`, 'dg'),
  // Cookie: a=b; c=d
  /\b(?:set-)?cookie["']?:\s?["']?(?<value>[^\s;"'=]{1,256}=[^\s;"']{0,4096}(?:;\s?[^\s;"'=]{1,256}=[^\s;"']{0,4096}){0,64})/dgi,
  // scheme://user:password@host
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:"']{0,256}:(?<value>[^\s/?#"']{1,1024})@/dgi,
  // curl -u user:password, --user user:password; not docker's -u 1000:1000
  /(?<![\w-])(?:-[uU]|--user|--proxy-user)[\s=]{0,4}(?!["']?\d{1,10}:\d{1,10}(?![^\s"']))(?:(["'])[^:"']{1,256}:(?<value>[^"']{1,1024})|[^\s:"']{1,256}:(?<bare>[^\s"']{1,1024}))/dg,
  // smbclient -U user%password
  /(?<![\w-])(?:-U|--user)[\s=]{0,4}["']?[^\s%"']{1,256}%(?<value>[^\s"']{1,1024})/dg,
  // Azure's shared access signature.
  /[?&]sig=(?<value>[^\s"'&]{1,1024})/dg,
  // Hashes of passwords, as in /etc/shadow.
  /(?<![\w$])(?<value>\$(?:1|2[abxy]|5|6|7|y|gy|argon2id?)\$[\w./$=,+-]{20,512})/dg,
  /(?<value>-----BEGIN [A-Z ]{0,32}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----END)){0,16384}(?:-----END [A-Z ]{0,32}PRIVATE KEY(?: BLOCK)?-----)?)/dg,
];

/**
 * Finds the parts of a command line or a value that look like secrets, in order, without overlaps.
 * `program` ran with this text as its arguments: it decides what `-pVALUE` means.
 */
export function findSecrets(text: string, program?: string): Span[] {
  const spans =
    program === undefined && PLAIN_WORD.test(text)
      ? findPatterns(text, TOKENS)
      : [
          ...findNamedSecrets(text),
          ...findProgramSecrets(text, program),
          ...findPatterns(text, PATTERNS),
        ];
  return spans.length > 1 ? mergeSpans(spans) : spans;
}

function findPatterns(text: string, patterns: readonly RegExp[]): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const groups = match.indices?.groups;
      const value = groups?.value ?? groups?.bare;
      if (value) spans.push({ start: value[0], end: value[1] });
    }
  }
  return spans;
}

function findNamedSecrets(text: string): Span[] {
  const spans: Span[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match; match = NAME.exec(text)) {
    const [, name = '', blank] = match;
    if (!isSecretName(name) || (blank !== undefined && !takesNextWord(name))) continue;
    // A comma or an ampersand ends no word of a command line, and no variable before a command.
    const isWord = name.startsWith('-') || /^[A-Z][A-Z0-9_]*$/.test(name);
    const value = secretValueAt(text, NAME.lastIndex, isWord ? 'word' : 'field');
    spans.push(...value);
    NAME.lastIndex = value[0]?.end ?? NAME.lastIndex;
  }
  return spans;
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
