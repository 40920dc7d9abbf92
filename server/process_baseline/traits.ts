import type { estypes } from '@elastic/elasticsearch';
import type { BaselineTrait } from '../../common/api/process_baseline';
import { argumentsShape } from '../../common/baseline/arguments_shape';
import { FIELD } from '../../common/documents/fields';
import type { TetragonProcess } from '../../common/documents/tetragon_event';
import { MAX_FILTER_VALUE_LENGTH, MAX_TRAIT_WORDS } from '../../common/limits';

type Query = estypes.QueryDslQueryContainer;

/** One thing that a process has in common with others. */
export interface Trait {
  trait: BaselineTrait['trait'];
  value: string;
  /** Executions that may have it. */
  query: Query;
  /** Set where the query only narrows and each execution's own arguments decide. */
  shape?: string;
}

/** What there is to compare of a process, as far as it is known. */
export function traitsOf(
  process: TetragonProcess | undefined,
  parent: TetragonProcess | undefined,
): Trait[] {
  const binary = process?.binary;
  if (process === undefined || binary === undefined) return [];
  const isBinary: Query = { term: { [FIELD.binary]: binary } };
  return [
    { trait: 'binary', value: binary, query: isBinary },
    argumentsTrait(process.arguments ?? '', isBinary),
    ...(parent?.binary === undefined
      ? []
      : [
          {
            trait: 'parent' as const,
            value: parent.binary,
            query: allOf(isBinary, { term: { [FIELD.parentBinary]: parent.binary } }),
          },
        ]),
  ];
}

/** No arguments can be asked for as such; a shape only by the words that every run of it has. */
function argumentsTrait(args: string, isBinary: Query): Trait {
  const shape = argumentsShape(args);
  if (shape === '') {
    const none: Query = { bool: { must_not: [{ exists: { field: FIELD.args } }] } };
    return { trait: 'arguments', value: '', query: allOf(isBinary, none) };
  }
  const words = constantWords(args).map((word): Query => ({ term: { [FIELD.args]: word } }));
  return { trait: 'arguments', value: shape, query: allOf(isBinary, ...words), shape };
}

/** Words that are their own shape and that Elasticsearch has indexed: the pipeline splits as we do. */
export function constantWords(args: string): string[] {
  const words = args.split(/\s+/).filter((word) => {
    return word !== '' && word.length <= MAX_FILTER_VALUE_LENGTH && argumentsShape(word) === word;
  });
  return [...new Set(words)].slice(0, MAX_TRAIT_WORDS);
}

export function allOf(...filter: Query[]): Query {
  return { bool: { filter } };
}
