import { asObject, asText } from '../documents/read_value';

/** Kinds of an event's arguments in their order, with the policy's labels. */
export interface ShapeArgument {
  kind: string;
  label?: string | undefined;
}

/** The shape of a body's arguments; an argument without a value has no kind and is left out. */
export function shapeOfBody(body: Readonly<Record<string, unknown>>): ShapeArgument[] {
  const args = Array.isArray(body.args)
    ? (body.args as unknown[])
    : body.args === undefined || body.args === null
      ? []
      : [body.args];
  return args.flatMap((argument) => {
    const fields = asObject(argument) ?? {};
    const label = asText(fields.label);
    return Object.keys(fields)
      .filter((key) => key !== 'label')
      .map((kind) => ({ kind, ...(label !== undefined && { label }) }));
  });
}

const NO_ARGUMENTS = '-';

/** The kinds, sorted: what the index can count. `-` stands for no arguments. */
export function shapeId(kinds: readonly string[]): string {
  return [...new Set(kinds)].sort().join(',') || NO_ARGUMENTS;
}

/** The reverse of `shapeId`. */
export function kindsOfShape(id: string): string[] {
  return id === NO_ARGUMENTS || id === '' ? [] : id.split(',');
}
