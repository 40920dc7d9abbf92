/** How a filter compares an argument: equal, starts with, in a network, in a range of numbers. */
export const ARGUMENT_OPERATORS = ['=', '^=', '/=', '<>'] as const;
export type ArgumentOperator = (typeof ARGUMENT_OPERATORS)[number];

/**
 * One filter on an argument. `field` is the path below the event's type: `args.file_arg.path`,
 * `return.int_arg`. The value of `<>` is `low..high`, either end may be missing; of `/=` a CIDR.
 */
export interface ArgumentFilter {
  field: string;
  operator: ArgumentOperator;
  value: string;
  exclude: boolean;
}

/** Names of fields as Tetragon writes them; anything else is no field of an event. */
const FILTER = /^(!?)([A-Za-z_][\w.]{0,199}?)(\^=|\/=|<>|=)([^]*)$/;

/** Reads `args.file_arg.path^=/etc/`, `!return.int_arg=0`; undefined where it is none. */
export function parseArgumentFilter(text: string): ArgumentFilter | undefined {
  const [, not, field, operator, value] = FILTER.exec(text) ?? [];
  if (field === undefined || operator === undefined || value === undefined) return undefined;
  return { field, operator: operator as ArgumentOperator, value, exclude: not === '!' };
}

/** The reverse of `parseArgumentFilter`. */
export function printArgumentFilter({ field, operator, value, exclude }: ArgumentFilter): string {
  return `${exclude ? '!' : ''}${field}${operator}${value}`;
}

export function sameArgumentFilter(a: ArgumentFilter, b: ArgumentFilter): boolean {
  return printArgumentFilter(a) === printArgumentFilter(b);
}

/** `1..1024`, `1024..`, `..1023`, `443`: whole numbers, both ends inclusive. */
export function parseNumberRange(text: string): { low?: string; high?: string } | undefined {
  const single = /^-?\d{1,19}$/.exec(text);
  if (single) return { low: text, high: text };
  const [, low, high] = /^(-?\d{1,19})?\.\.(-?\d{1,19})?$/.exec(text) ?? [];
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
