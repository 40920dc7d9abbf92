/** A first number, and the names of it and those that follow, separated by spaces. */
export type NumberedNames = readonly [first: number, names: string];

export function namesByNumber(rows: readonly NumberedNames[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(([first, names]) =>
      names.split(' ').map((name, index): [number, string] => [first + index, name]),
    ),
  );
}
