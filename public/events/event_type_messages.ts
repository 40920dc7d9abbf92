import { recordOfType, type KnownEventType } from '../../common/documents/event_types';
import { messages } from './messages';

const nameOfHook = (hook: string) => hook;

/** What happened in an event of each type, in a word; `hook` is what fired, empty where it is unnamed. */
const TITLES: Readonly<Record<KnownEventType, (hook: string) => string>> = {
  process_exec: messages.exec,
  process_exit: messages.exit,
  process_kprobe: nameOfHook,
  process_tracepoint: nameOfHook,
  process_lsm: nameOfHook,
  process_uprobe: nameOfHook,
  process_usdt: nameOfHook,
  process_loader: (path) => messages.loader({ path }),
  process_throttle: messages.throttle,
  rate_limit_info: messages.rateLimit,
  test: messages.test,
};

/** The title of an event; a type of a newer Tetragon has the name of its function, or its own. */
export function titleOfType(type: string, hook = ''): string {
  const title = recordOfType(type) ? TITLES[type as KnownEventType](hook) : hook;
  return title === '' ? type : title;
}

/** Tetragon's own short word for a type, the same in every language: `kprobe`. */
export function kindOfType(type: string): string {
  return type.replace(/^process_/, '');
}

export function kindsOfTypes(types: readonly string[]): string {
  return types.map(kindOfType).join(', ');
}
