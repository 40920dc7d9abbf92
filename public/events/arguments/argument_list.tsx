import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { argumentsOf } from './arguments_of';
import { ArgumentRow } from './argument_row';
import { argumentLabel } from './argument_label';
import { messages } from './messages';

/** The arguments, the fetched data and the return value of one probe event; nothing where it has none. */
export function ArgumentList({ event }: { event: TetragonEvent }) {
  const { args, data, returned } = argumentsOf(event);
  if (args.length + data.length === 0 && !returned) return null;
  const credentials = event.process?.credentials;
  const recorded = credentials && { recordedCredentials: credentials };
  return (
    <dl data-test-subj="argumentList">
      {args.map((argument, index) => (
        <ArgumentRow
          key={`args-${index}`}
          argument={argument}
          title={`${index} · ${argumentLabel(argument)}`}
          testSubject={`argument-${index}`}
          {...recorded}
        />
      ))}
      {data.map((argument, index) => (
        <ArgumentRow
          key={`data-${index}`}
          argument={argument}
          title={messages.data({ index })}
          testSubject={`argumentData-${index}`}
          {...recorded}
        />
      ))}
      {returned && (
        <ArgumentRow
          argument={returned}
          title={messages.probeArgumentReturn()}
          testSubject="argumentReturn"
          {...recorded}
        />
      )}
    </dl>
  );
}
