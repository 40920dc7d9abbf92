import { EuiSelect } from '@elastic/eui';
import { css } from '@emotion/react';
import { UNNAMED_CLUSTER } from '../../common/filters/filters';
import { shownText } from '../text/shown_text';
import { useAddress } from '../shell/address/use_address';
import { withTreeParameters } from './tree_parameters';
import { messages } from './messages';

/** The same exec_id exists in several clusters: which one's process is shown. */
export function ClusterChoice({ cluster, others }: { cluster: string; others: readonly string[] }) {
  const { go } = useAddress();
  if (others.length === 0) return null;
  const unnamed = messages.clusterUnnamed();
  return (
    <div
      css={css`
        flex: none;
        width: 300px;
      `}
    >
      <EuiSelect
        compressed
        fullWidth
        value={valueOf(cluster)}
        prepend={messages.clusterLabel({ count: String(others.length + 1) })}
        aria-label={messages.choose()}
        options={[cluster, ...others].map((name) => ({
          value: valueOf(name),
          text: name === '' ? unnamed : shownText(name, 100),
        }))}
        onChange={({ target }) =>
          go((address) =>
            withTreeParameters(address, {
              cluster: target.value,
              identity: undefined,
              selected: undefined,
            }),
          )
        }
        data-test-subj="clusterChoice"
      />
    </div>
  );
}

/** The cluster without a name is asked for by a word: an empty parameter would leave the choice open. */
function valueOf(name: string): string {
  return name === '' ? UNNAMED_CLUSTER : name;
}
