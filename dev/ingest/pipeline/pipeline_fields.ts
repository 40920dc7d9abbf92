import type { JsonObject, JsonValue } from './parse_json';

/** A processor failed: the pipeline's failure handler takes over. */
export class PipelineFailure extends Error {
  constructor(
    readonly processor: string,
    readonly tag: string,
    message: string,
  ) {
    super(message);
  }
}

const STEPS = new Map<string, readonly string[]>();

/** The steps of a dotted path, split once: all paths are the pipeline's own, a few dozen. */
function stepsOf(path: string): readonly string[] {
  let steps = STEPS.get(path);
  if (!steps) {
    steps = path.split('.');
    STEPS.set(path, steps);
  }
  return steps;
}

/** Walks all steps but the last. */
function holderOf(root: JsonValue, steps: readonly string[]): JsonObject | undefined {
  let value: JsonValue | undefined = root;
  for (let index = 0; index < steps.length - 1; index += 1) {
    const step = steps[index];
    if (step === undefined || !isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return isObject(value) ? value : undefined;
}

/** The value at a dotted path; `undefined` where a step is missing or no object. */
export function readField(root: JsonValue, path: string): JsonValue | undefined {
  const steps = stepsOf(path);
  const holder = holderOf(root, steps);
  const last = steps.at(-1) ?? path;
  return holder && Object.hasOwn(holder, last) ? holder[last] : undefined;
}

/** Sets a dotted path, making the objects on the way. */
export function setField(root: JsonObject, path: string, value: JsonValue): void {
  const steps = stepsOf(path);
  let holder = root;
  for (let index = 0; index < steps.length - 1; index += 1) {
    const step = steps[index] ?? path;
    const next = holder[step];
    holder = isObject(next) ? next : (holder[step] = {});
  }
  holder[steps.at(-1) ?? path] = value;
}

/** The `rename` processor with `ignore_missing`: moves a field, false when it is not there. */
export function moveField(from: JsonValue, path: string, to: JsonObject, target: string): boolean {
  const steps = stepsOf(path);
  const holder = holderOf(from, steps);
  const last = steps.at(-1) ?? path;
  if (!holder || !Object.hasOwn(holder, last)) return false;
  const value = holder[last] ?? null;
  delete holder[last];
  setField(to, target, value);
  return true;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
