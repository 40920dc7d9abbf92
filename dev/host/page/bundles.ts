type BundleRequire = (key: string) => unknown;

/** Kibana's `__kbnBundles__`: a plugin's script defines its module, which is evaluated when asked for. */
export class Bundles {
  readonly #definitions = new Map<string, () => unknown>();

  define(key: string, bundleRequire: BundleRequire, moduleKey: string): void {
    if (this.#definitions.has(key)) throw new Error(`__kbnBundles__ already has "${key}" defined`);
    this.#definitions.set(key, () => bundleRequire(moduleKey));
  }

  has(key: string): boolean {
    return this.#definitions.has(key);
  }

  get(key: string): unknown {
    const definition = this.#definitions.get(key);
    if (!definition) throw new Error(`__kbnBundles__ does not have "${key}" defined`);
    return definition();
  }
}
