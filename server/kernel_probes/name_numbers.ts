import type { ProbeColumn } from '../../common/api/kernel_probe_values';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import type { TypedArgument } from '../../common/kernel_probes/argument_value';
import { positionOfField } from '../../common/kernel_probes/argument_fields';
import { eventArguments, meaningIn } from '../../common/kernel_probes/event_arguments';

/**
 * A column of integers with the name of its argument, and its values with what they say, as far as all
 * documents of the sample agree which argument it is.
 */
export function nameNumbers(column: ProbeColumn, sample: readonly TetragonEvent[]): ProbeColumn {
  const [, kind = ''] = /^args\.(?:\d+\.)?(\w+)$/.exec(column.field) ?? [];
  if (kind === '') return column;
  const position = positionOfField(column.field);
  const held = sample.flatMap((event) =>
    eventArguments(event)
      .args.filter(
        (argument, index) =>
          argument.kind === kind &&
          argument.value.type === 'number' &&
          (position === undefined || position === index),
      )
      .map((argument) => ({ event, argument })),
  );
  const [first] = held;
  if (!first) return column;
  const name = nameOf(first.argument);
  if (name === undefined || held.some(({ argument }) => nameOf(argument) !== name)) return column;
  const parameter = first.argument.parameter;
  const isSameParameter = held.every(({ argument }) => argument.parameter === parameter);
  if (parameter === undefined || !isSameParameter) return { ...column, name };
  const values = column.values.map((value) => {
    const meaning = meaningIn(first.event, parameter, value.value);
    return meaning === undefined ? value : { ...value, meaning };
  });
  return { ...column, name, values };
}

function nameOf({ label, parameter }: TypedArgument): string | undefined {
  return label ?? parameter;
}
