import * as z from 'zod';

/** What the sentence of each code needs to know. */
type Shapes = Readonly<Record<string, z.ZodObject>>;

/** A reason as it travels: the browser makes a sentence of its code and values. */
export type Reason<S extends Shapes> = {
  [Code in keyof S & string]: { code: Code; values: z.output<S[Code]> };
}[keyof S & string];

/** A reason of another version of the plugin, which this one shows by its name. */
export const UNKNOWN_REASON = {
  unknown: z.object({ name: z.string(), values: z.record(z.string(), z.unknown()) }),
};

const reasonOfAnotherVersion = z
  .object({ code: z.string(), values: z.record(z.string(), z.unknown()) })
  .transform(({ code: name, values }) => ({ code: 'unknown', values: { name, values } }));

/** Builds the schema of `{ code, values }`; what fits none of the shapes is read as `unknown`. */
export function reasonSchema<S extends Shapes & typeof UNKNOWN_REASON>(
  shapes: S,
): z.ZodType<Reason<S>> {
  const known = Object.entries(shapes).map(([code, values]) =>
    z.object({ code: z.literal(code), values }),
  );
  return z.union([...known, reasonOfAnotherVersion]) as unknown as z.ZodType<Reason<S>>;
}
