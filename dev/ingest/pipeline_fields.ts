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

/** The value at a dotted path; `undefined` where a step is missing or no object. */
export function readField(root: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** Sets a dotted path, making the objects on the way. */
export function setField(root: JsonObject, path: string, value: JsonValue): void {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let holder = root;
  for (const step of steps) {
    const next = holder[step];
    if (isObject(next)) {
      holder = next;
    } else {
      const made: JsonObject = {};
      holder[step] = made;
      holder = made;
    }
  }
  holder[last] = value;
}

/** The `rename` processor with `ignore_missing`: moves a field, false when it is not there. */
export function moveField(from: JsonValue, path: string, to: JsonObject, target: string): boolean {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  const holder = steps.length === 0 ? from : readField(from, steps.join('.'));
  if (!isObject(holder) || !Object.hasOwn(holder, last)) return false;
  const value = holder[last] ?? null;
  delete holder[last];
  setField(to, target, value);
  return true;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
