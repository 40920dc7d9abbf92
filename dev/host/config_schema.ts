/**
 * Stands in for @kbn/config-schema, which is not on npm: the types a plugin's settings are made of,
 * with Kibana's defaults, coercions and error sentences.
 */

type Check<T> = (value: unknown, path: string) => T;

interface Options<T> {
  defaultValue?: T;
  /** A method, so that a type of text fits where a type of anything is asked for. */
  validate?(value: T): string | undefined;
}

class SettingError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path ? `[${path}]: ${reason}` : reason);
  }
}

class SettingType<T> {
  /** Kibana knows a schema by this mark, since plugins bring other copies of the class. */
  readonly __isKbnConfigSchemaType = true;
  readonly #check: Check<T>;
  readonly #options: Options<T>;

  constructor(check: Check<T>, options: Options<T> = {}) {
    this.#check = check;
    this.#options = options;
  }

  /** @throws SettingError "[path]: reason" */
  validate(given: unknown, _context?: object, path = ''): T {
    const value = this.#check(given === undefined ? this.#options.defaultValue : given, path);
    const fault = this.#options.validate?.(value);
    if (fault) throw new SettingError(path, fault);
    return value;
  }
}

function fail(path: string, expected: string, value: unknown): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value;
  throw new SettingError(path, `expected value of type [${expected}] but got [${found}]`);
}

function below(path: string, key: string | number): string {
  return path ? `${path}.${key}` : String(key);
}

function object(properties: Record<string, SettingType<unknown>>, options?: Options<object>) {
  return new SettingType<object>((value = {}, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return fail(path, 'object', value);
    }
    const unknownKey = Object.keys(value).find((key) => !(key in properties));
    if (unknownKey !== undefined) {
      throw new SettingError(below(path, unknownKey), 'definition for this key is missing');
    }
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(properties).map(([key, type]) => [
        key,
        type.validate(given[key], {}, below(path, key)),
      ]),
    );
  }, options);
}

function boolean(options?: Options<boolean>) {
  return new SettingType<boolean>((value, path) => {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    return fail(path, 'boolean', value);
  }, options);
}

function string(options: Options<string> & { minLength?: number; maxLength?: number } = {}) {
  const { minLength = 0, maxLength = Infinity } = options;
  return new SettingType<string>((value, path) => {
    if (typeof value !== 'string') return fail(path, 'string', value);
    const has = `value has length [${value.length}] but it must have`;
    if (value.length < minLength) {
      throw new SettingError(path, `${has} a minimum length of [${minLength}].`);
    }
    if (value.length > maxLength) {
      throw new SettingError(path, `${has} a maximum length of [${maxLength}].`);
    }
    return value;
  }, options);
}

function number(options: Options<number> & { min?: number; max?: number } = {}) {
  const { min = -Infinity, max = Infinity } = options;
  return new SettingType<number>((given, path) => {
    const value = typeof given === 'string' && given.trim() ? Number(given) : given;
    if (typeof value !== 'number' || Number.isNaN(value)) return fail(path, 'number', given);
    if (value < min) {
      throw new SettingError(path, `Value must be equal to or greater than [${min}].`);
    }
    if (value > max) {
      throw new SettingError(path, `Value must be equal to or lower than [${max}].`);
    }
    return value;
  }, options);
}

function arrayOf<T>(
  type: SettingType<T>,
  options: Options<T[]> & { minSize?: number; maxSize?: number } = {},
) {
  const { minSize = 0, maxSize = Infinity } = options;
  return new SettingType<T[]>((value, path) => {
    if (!Array.isArray(value)) return fail(path, 'array', value);
    if (value.length < minSize) {
      throw new SettingError(
        path,
        `array size is [${value.length}], but cannot be smaller than [${minSize}]`,
      );
    }
    if (value.length > maxSize) {
      throw new SettingError(
        path,
        `array size is [${value.length}], but cannot be greater than [${maxSize}]`,
      );
    }
    return value.map((item, index) => type.validate(item, {}, below(path, index)));
  }, options);
}

function oneOf(types: SettingType<unknown>[], options?: Options<unknown>) {
  return new SettingType<unknown>((value, path) => {
    const reasons: string[] = [];
    for (const [index, type] of types.entries()) {
      try {
        return type.validate(value, {}, path);
      } catch (error) {
        if (!(error instanceof SettingError)) throw error;
        reasons.push(`- [${below(path, index)}]: ${error.reason}`);
      }
    }
    throw new SettingError(path, `types that failed validation:\n${reasons.join('\n')}`);
  }, options);
}

/** What `require('@kbn/config-schema').schema` gives the plugin's server bundle. */
export const schema = { object, boolean, string, number, arrayOf, oneOf };
