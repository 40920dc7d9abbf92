import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basicAuthorization } from '../elasticsearch/basic_authorization';
import { StartError } from '../elasticsearch/start_error';

const PROFILES = ['default', 'everything'] as const;
type Profile = (typeof PROFILES)[number];

/** How to reach a cluster that somebody else runs. */
export interface ExistingCluster {
  url: string;
  /** Value of the header `authorization`; absent: the browser asks for it, when it is needed. */
  authorization?: string;
  /** Path of a PEM file. */
  caFile?: string;
}

export interface StartOptions {
  libraries: 'kibana_8' | 'kibana_9';
  /** Absent: the first free one from the usual one on. */
  port?: number;
  heapMb?: number;
  security: boolean;
  dataStream: string;
  cluster?: ExistingCluster;
  /** What is loaded: samples, export files (`-`: standard input), or nothing. */
  events:
    | { kind: 'samples'; profile: Profile; seed: number; documents?: number }
    | { kind: 'files'; paths: string[] }
    | { kind: 'none' };
}

const OPTIONS = {
  kibana: { type: 'string' },
  port: { type: 'string' },
  heap: { type: 'string' },
  security: { type: 'boolean' },
  'data-stream': { type: 'string' },
  profile: { type: 'string' },
  documents: { type: 'string' },
  seed: { type: 'string' },
  load: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const SEE_HELP = 'npm start -- --help names all options.';

/**
 * Reads the command line and the environment.
 * @returns undefined when help was asked for.
 * @throws StartError for what cannot be understood.
 */
export function readStartOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): StartOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const cluster = readCluster(env);
  if (cluster && values.security) {
    throw new StartError(
      '--security is for the Elasticsearch that npm start runs itself: leave it out, or unset ELASTICSEARCH_URL.',
    );
  }
  const port = readInteger('port', values.port, 1, 65_535);
  const heapMb = readInteger('heap', values.heap, 256, 32_000);
  return {
    libraries:
      readChoice('kibana', values.kibana ?? '9', ['8', '9']) === '8' ? 'kibana_8' : 'kibana_9',
    ...(port === undefined ? {} : { port }),
    ...(heapMb === undefined ? {} : { heapMb }),
    security: values.security ?? false,
    dataStream: readDataStream(values['data-stream'], cluster !== undefined),
    ...(cluster ? { cluster } : {}),
    events: readEvents(values, positionals, env, cluster !== undefined),
  };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = (error as Error).message;
    const sentence =
      /^Unknown option '[^']*'/.exec(message)?.[0] ?? message.replace(/\.\s.*$/s, '');
    throw new StartError(`${sentence.replace(/\.$/, '')}: ${SEE_HELP}`);
  }
}

function readEvents(
  values: Values,
  files: string[],
  env: NodeJS.ProcessEnv,
  isExisting: boolean,
): StartOptions['events'] {
  const ofSamples = (['profile', 'documents', 'seed', 'load'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (files.length > 0) {
    const [wrong] = ofSamples.filter((name) => name !== 'load');
    if (wrong) {
      throw new StartError(`--${wrong} is for the sample events: leave it out, or name no FILE.`);
    }
    const from = env.INIT_CWD ?? process.cwd();
    return {
      kind: 'files',
      paths: files.map((file) => (file === '-' ? file : resolve(from, file))),
    };
  }
  if (isExisting && !values.load) {
    const [wrong] = ofSamples;
    if (wrong) {
      throw new StartError(
        `--${wrong} is for the sample events, and an existing cluster (ELASTICSEARCH_URL) gets them with --load only: add it, or leave --${wrong} out.`,
      );
    }
    return { kind: 'none' };
  }
  const documents = readInteger('documents', values.documents, 1, 1_000_000_000);
  return {
    kind: 'samples',
    profile: readChoice('profile', values.profile ?? 'everything', PROFILES),
    seed: readInteger('seed', values.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1,
    ...(documents === undefined ? {} : { documents }),
  };
}

function readCluster(env: NodeJS.ProcessEnv): ExistingCluster | undefined {
  // An empty variable is one that is not set.
  const of = (name: string): string | undefined =>
    env[`ELASTICSEARCH_${name}`] === '' ? undefined : env[`ELASTICSEARCH_${name}`];
  const text = of('URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new StartError(
      `ELASTICSEARCH_URL (${text}) is no http or https address: set it to one such as https://elasticsearch.example.com:9200.`,
    );
  }
  const name = of('USERNAME') ?? decodeURIComponent(url.username);
  const password = of('PASSWORD') ?? decodeURIComponent(url.password);
  const key = of('API_KEY');
  const caFile = of('CA');
  if (name !== '' && key !== undefined) {
    throw new StartError(
      'ELASTICSEARCH_USERNAME and ELASTICSEARCH_API_KEY are both set: keep one of them.',
    );
  }
  url.username = '';
  url.password = '';
  const authorization =
    key !== undefined
      ? `ApiKey ${key}`
      : name !== ''
        ? basicAuthorization(name, password)
        : undefined;
  return {
    url: url.href.replace(/\/$/, ''),
    ...(authorization === undefined ? {} : { authorization }),
    ...(caFile === undefined ? {} : { caFile }),
  };
}

function readDataStream(name: string | undefined, isExisting: boolean): string {
  // Samples among somebody's real events could not be told apart and removed again.
  const dataStream = name ?? `logs-cilium_tetragon.log-${isExisting ? 'trial' : 'default'}`;
  if (!/^logs-cilium_tetragon\.log-[^-\\/*?"<>| ,#:A-Z]{1,100}$/.test(dataStream)) {
    throw new StartError(
      `--data-stream ${dataStream} does not name one of the integration's: take logs-cilium_tetragon.log-NAMESPACE, in small letters.`,
    );
  }
  return dataStream;
}

function readInteger(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new StartError(
    `--${name} ${text} is no whole number from ${least} to ${most}: ${SEE_HELP}`,
  );
}

function readChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new StartError(`--${name} ${text} is none of ${choices.join(', ')}: ${SEE_HELP}`);
}
