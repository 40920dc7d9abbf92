import vm from 'node:vm';

export interface BrowserRealm {
  global: Record<string, unknown>;
  run(source: string): void;
  /** Names of globals, and own keys of every builtin and its prototype. */
  fingerprint(): Record<string, string[]>;
  /** Calls of `Function` and `eval`, allowed or not. */
  codeFromText: string[];
}

/** An empty realm where code made from text is refused and counted, as under Kibana's policy. */
export function createBrowserRealm(globals: Record<string, unknown>): BrowserRealm {
  const codeFromText: string[] = [];
  const context = vm.createContext(
    { ...globals, countCode: (text: string) => codeFromText.push(text) },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(COUNT_CODE, context);
  const global = context as Record<string, unknown>;
  return {
    global,
    codeFromText,
    run: (source) => void vm.runInContext(source, context),
    fingerprint: () => vm.runInContext(FINGERPRINT, context) as Record<string, string[]>,
  };
}

const COUNT_CODE = `{
  const count = globalThis.countCode;
  delete globalThis.countCode;
  const counted = {
    apply(target, self, parameters) { count(String(parameters)); return Reflect.apply(target, self, parameters); },
    construct(target, parameters) { count(String(parameters)); return Reflect.construct(target, parameters); },
  };
  globalThis.Function = Function.prototype.constructor = new Proxy(Function, counted);
  globalThis.eval = new Proxy(eval, counted);
}`;

const FINGERPRINT = `(() => {
  const keys = (value) => Reflect.ownKeys(value).map(String).sort();
  const found = { globalThis: keys(globalThis) };
  for (const name of keys(globalThis)) {
    const value = globalThis[name];
    if (typeof value !== 'function' || !/^[A-Z]/.test(name)) continue;
    found[name] = keys(value);
    if (value.prototype) found[name + '.prototype'] = keys(value.prototype);
  }
  return found;
})()`;
