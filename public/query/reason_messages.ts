/** A sentence for each code of a union of reasons: one without does not compile. */
export type ReasonMessages<R extends { code: string; values: object }> = {
  readonly [Code in R['code']]: (values: Extract<R, { code: Code }>['values']) => string;
};

/** Makes the sentence of a reason. */
export function sentenceOf<Code extends string>(
  messages: Readonly<Record<Code, (values: never) => string>>,
  { code, values }: { code: Code; values: object },
): string {
  return messages[code](values as never);
}

/** Prints a reason that only another version of the plugin has a sentence for. */
export function unknownReason({ name, values }: { name: string; values: object }): string {
  return `${name} ${JSON.stringify(values)}`;
}
