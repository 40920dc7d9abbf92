import { MAX_SHAPE_CHARACTERS } from '../limits';

/** Kinds of values that differ from run to run; a shape writes `<number>` for a number, and so on. */
type ValueKind = 'number' | 'hex' | 'uuid' | 'address' | 'time' | 'random';

/** Letters and digits that Kubernetes makes random names of (k8s.io/apimachinery, util/rand). */
const KUBERNETES = 'bcdfghjklmnpqrstvwxz2456789';

const START = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
const HEX = '[0-9A-Fa-f]';

/**
 * What is replaced, the most specific first. All quantifiers are bounded or run over one class: the
 * text is the attacker's.
 */
const KINDS: readonly [ValueKind, string][] = [
  // systemd writes a pod's UUID with underscores, straight after `pod`.
  ['uuid', `(?:${START}|(?<=pod))${HEX}{8}(?:[-_]${HEX}{4}){3}[-_]${HEX}{12}${END}`],
  [
    'time',
    String.raw`${START}\d{4}-\d{2}-\d{2}(?:[T_]\d{2}:?\d{2}(?::?\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?${END}`,
  ],
  ['time', String.raw`${START}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?![:A-Za-z0-9])`],
  // IPv4 before numbers; IPv6 and MAC need a digit, so that C++'s `a::b` is none.
  ['address', String.raw`${START}(?:\d{1,3}\.){3}\d{1,3}(?![A-Za-z0-9]|\.\d)`],
  [
    'address',
    `(?<![A-Za-z0-9:])(?=[A-Fa-f:]{0,39}[0-9])(?:${HEX}{0,4}:){2,7}${HEX}{0,4}(?![A-Za-z0-9:])`,
  ],
  // Names of pods: `-<hash of the template>-<random>`.
  ['random', `(?<=[A-Za-z0-9]-)(?=[a-z]{0,10}[0-9])[${KUBERNETES}]{6,10}-[${KUBERNETES}]{5}${END}`],
  ['hex', `${START}0[xX]${HEX}+${END}`],
  // Seven: git's short commit ids. A letter and a digit, so that neither `facade` nor 1234567 is hex.
  ['hex', `${START}(?=[0-9]{0,64}[A-Fa-f])(?=[A-Fa-f]{0,64}[0-9])${HEX}{7,}${END}`],
  // mktemp and Python's tempfile.
  ['random', String.raw`(?<=(?<![A-Za-z0-9])tmp\.)[A-Za-z0-9]{6,}${END}`],
  ['random', '(?<=(?<![A-Za-z0-9])tmp[-_]?)(?=[a-z_]{0,32}[A-Z0-9])[A-Za-z0-9_]{6,}' + END],
  // `4.2`, `30s`, `512Mi`, `1.2.3`; the unit stays.
  ['number', String.raw`${START}\d+(?:\.\d+)*(?=[A-Za-z%]{1,3}${END}|${END})`],
  // `part00012`: four digits and more, so that sha256, utf16 and python3 keep theirs.
  ['number', String.raw`(?<=[A-Za-z])\d{4,}${END}`],
];

const VARIABLE = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

/** Runs that may be random in themselves: checked by `looksRandom`. */
const LONG_RUN = /[A-Za-z0-9]{10,}/g;

/**
 * The shape of a command line's arguments (one string, as Tetragon writes it): numbers, hex, UUIDs,
 * times, addresses and the variable part of paths replaced by their kind, options and all other
 * words kept, white space made one space. Two runs of one job have one shape:
 * `sleep 5` and `sleep 10` are `sleep <number>`. Only the first MAX_SHAPE_CHARACTERS count; `…`
 * says that there was more.
 */
export function argumentsShape(args: string): string {
  const isCut = args.length > MAX_SHAPE_CHARACTERS;
  const words = (isCut ? args.slice(0, MAX_SHAPE_CHARACTERS) : args).trim().split(/\s+/);
  return words.map(wordShape).join(' ') + (isCut ? '…' : '');
}

/** An option keeps its name (`-9`, `-O2`, `--port`), the value after `=` takes its shape. */
function wordShape(word: string): string {
  const option = /^["']?-[^=]*/.exec(word)?.[0];
  if (option === undefined) return valueShape(word);
  return option + valueShape(word.slice(option.length));
}

/** The shape of one value: a path, an address, the text of a probe's argument. */
export function valueShape(value: string): string {
  if (!/\d|tmp/.test(value)) return value;
  return value.replace(VARIABLE, replaceKind).replace(LONG_RUN, (run) => {
    return looksRandom(run) ? '<random>' : run;
  });
}

function replaceKind(match: string, ...groups: unknown[]): string {
  const index = groups.findIndex((group) => group !== undefined);
  const kind = KINDS[index]?.[0];
  return kind === undefined ? match : `<${kind}>`;
}

/** Characters per change of class below which a run reads like a word: `log4j2`, `x86Linux`. */
const CHANGES_OF_RANDOM = 4;

/** Digits, capitals and small letters in turn, as in `Xk3dF9aB2q`; camelCase has no digits. */
function looksRandom(run: string): boolean {
  if (!/\d/.test(run)) return false;
  let changes = 0;
  for (let index = 1; index < run.length; index += 1) {
    if (classOf(run.charCodeAt(index)) !== classOf(run.charCodeAt(index - 1))) changes += 1;
  }
  return changes >= CHANGES_OF_RANDOM;
}

function classOf(code: number): 'digit' | 'capital' | 'small' {
  if (code < 0x3a) return 'digit';
  return code < 0x5b ? 'capital' : 'small';
}
