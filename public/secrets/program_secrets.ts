import { secretValueAt, type Span } from './secret_value';

/** Where a program takes a secret, by options whose letter means something else elsewhere. */
interface SecretOption {
  option: string;
  /** In the same word (`-pVALUE`), in the next one (`-p VALUE`), or in either. */
  value: 'same word' | 'next word' | 'either';
  /** Only behind this subcommand. */
  subcommand?: string;
}

/** Manual pages of the programs; other programs, with other meanings of the letter, end one's words. */
const OPTIONS: readonly (readonly [names: string, SecretOption | undefined])[] = [
  [
    'mysql mysqldump mysqladmin mysqlimport mysqlshow mysqlcheck mysqlpump mysqlslap mysqlbinlog mysqlsh mysql_upgrade mariadb mariadb-dump mariadb-admin mariadb-import mariadb-show mariadb-check mariadb-binlog mariadb-upgrade mariadb-backup xtrabackup mydumper myloader',
    { option: '-p', value: 'same word' },
  ],
  ['7z 7za 7zr 7zz rar unrar', { option: '-p', value: 'same word' }],
  [
    'mongo mongosh mongodump mongorestore mongoexport mongoimport mongostat sshpass rdesktop rabbitmqadmin cqlsh usermod useradd',
    { option: '-p', value: 'either' },
  ],
  [
    'docker podman nerdctl buildah skopeo crane oras helm az',
    { option: '-p', value: 'either', subcommand: 'login' },
  ],
  ['redis-cli valkey-cli keydb-cli', { option: '-a', value: 'next word' }],
  [
    'ldapsearch ldapadd ldapmodify ldapdelete ldappasswd ldapwhoami',
    { option: '-w', value: 'either' },
  ],
  [
    'zip unzip zipcloak sqlcmd bcp mosquitto_pub mosquitto_sub ipmitool',
    { option: '-P', value: 'either' },
  ],
  ['openssl', { option: '-k', value: 'next word' }],
  ['ssh scp sftp rsync psql pg_dump ps mkdir nc ncat nmap', undefined],
];

const OPTION_OF = new Map(
  OPTIONS.flatMap(([names, option]) => names.split(' ').map((name) => [name, option] as const)),
);

/** Words without the quotes, brackets and separators around them. */
const WORDS = /[^\s,;|&()[\]{}"'`\\]+/g;

/** Between two commands of a shell; a password may hold such a character, but no blank beside it. */
const NEXT_COMMAND = /[;|&]\s|\s[;|&]|\n/;

/** Secrets after options that only the program gives their meaning: `mysql -pVALUE`, not `ssh -p 22`. */
export function findProgramSecrets(text: string, program: string | undefined): Span[] {
  const spans: Span[] = [];
  let option = program === undefined ? undefined : OPTION_OF.get(programName(program));
  let seen = new Set<string>();
  let previous = { word: '', end: 0 };
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const { 0: word, index } = match;
    if (option && NEXT_COMMAND.test(text.slice(previous.end, index))) option = undefined;
    const name = programName(word);
    if (OPTION_OF.has(name) && previous.word !== '--name') {
      option = OPTION_OF.get(name);
      seen = new Set();
    } else if (option && word.startsWith(option.option)) {
      if (option.subcommand === undefined || seen.has(option.subcommand)) {
        spans.push(...valueOf(text, index, word, option));
      }
    } else {
      seen.add(word);
    }
    previous = { word, end: index + word.length };
  }
  return spans;
}

function valueOf(
  text: string,
  index: number,
  word: string,
  { option, value }: SecretOption,
): Span[] {
  const start = index + option.length;
  const isAlone = word === option && !/^["'][^\s"']/.test(text.slice(start, start + 2));
  if (isAlone) return value === 'same word' ? [] : nextWord(text, start);
  if (value === 'next word') return [];
  const quote = /["']/.exec(text[index - 1] ?? '')?.[0];
  const end = quote === undefined ? -1 : text.indexOf(quote, start);
  if (end < 0) return secretValueAt(text, start, 'word');
  return end > start ? [{ start, end }] : [];
}

/** Behind blanks, or in a list of quoted words. */
function nextWord(text: string, end: number): Span[] {
  const gap = /^(?:["'],)?\s{0,16}/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return gap === '' ? [] : secretValueAt(text, end + gap.length, 'word');
}

function programName(word: string): string {
  const from = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1;
  // No program's name is longer; a word may have a megabyte.
  return word.slice(from, from + 40).replace(/\.exe$/i, '');
}
