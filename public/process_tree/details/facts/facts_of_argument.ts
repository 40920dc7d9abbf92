import { argumentText } from '../../../../common/kernel_probes/argument_text';
import type { TypedArgument } from '../../../../common/kernel_probes/argument_value';
import { argumentDetails } from '../../../events/arguments/argument_details';
import { argumentLabel } from '../../../events/arguments/argument_label';
import { fact, type Fact } from './fact';
import { messages } from './messages';

/**
 * One argument of a probe event: its value, and below it, a line each, what it says beside.
 * `recorded` are the process's own credentials, which those of an argument are held against.
 */
export function factsOfArgument(
  id: string,
  position: string,
  argument: TypedArgument,
  recorded: Readonly<Record<string, unknown>> | undefined,
): Fact[] {
  const text = textToTake(argument);
  const details = argumentDetails(argument, recorded);
  return [
    ...fact(id, `${position} ${argumentLabel(argument)}`, text || messages.absentValue(), {
      isMonospace: true,
      isSearchable: isText(argument) && text !== '',
      ...(argument.kind !== '' && { note: argument.kind }),
    }),
    ...details.flatMap(({ name, text: detail, isStriking, isSecret }, index) =>
      fact(`${id}-${index}`, `· ${name}`, detail, {
        isMonospace: true,
        ...(isStriking && { isStriking }),
        ...(isSecret && { isSecret }),
      }),
    ),
  ];
}

/** A path alone, so that it can be copied and searched for; its mode stands below. */
function textToTake(argument: TypedArgument): string {
  const { value, alsoHolds = [] } = argument;
  return value.type === 'path' && alsoHolds.length === 0 && value.path !== undefined
    ? value.path
    : argumentText(argument);
}

/** Text and paths are what the free text of the filter bar looks into. */
function isText({ value: { type } }: TypedArgument): boolean {
  return type === 'text' || type === 'path';
}
