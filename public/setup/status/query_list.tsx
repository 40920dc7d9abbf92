import type { SetupCheckAnswer } from '../../../common/setup/all_checks';
import { CopyBlock } from '../copy_block';

/** Ready for Kibana's Dev Tools. */
export function QueryList({ queries }: Pick<SetupCheckAnswer, 'queries'>) {
  return (
    <div css={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      {queries.map(({ request, body }, index) => (
        <CopyBlock
          key={index}
          language="json"
          text={body === undefined ? request : `${request}\n${body}`}
          height={240}
        />
      ))}
    </div>
  );
}
