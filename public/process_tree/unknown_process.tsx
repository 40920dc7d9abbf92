import { css } from '@emotion/react';
import { EuiTextColor } from '@elastic/eui';
import { decodeExecId } from '../../common/documents/exec_id';
import type { ApiError } from '../query/api_error';
import type { Address } from '../shell/address/address';
import { EmptyState } from '../shell/states/empty_state';
import { toProcesses } from '../shell/address/link_to';
import { useAddress } from '../shell/address/use_address';
import { VisibleText } from '../text/visible_text';
import { messages } from './messages';

/** Nothing is stored under this id: what was asked, what the id itself says, and where to look instead. */
export function UnknownProcess({ execId, error }: { execId: string; error: ApiError }) {
  const { go } = useAddress();
  const decoded = decodeExecId(execId);
  return (
    <EmptyState
      title={messages.unknownProcessTitle()}
      actions={[
        {
          label: decoded ? messages.searchNode() : messages.search(),
          onClick: () => go(decoded?.node ? searchNode(decoded.node) : searchText(execId)),
          testSubject: 'searchProcesses',
        },
        {
          label: messages.all(),
          onClick: () => go(toProcesses),
          testSubject: 'goHome',
        },
      ]}
    >
      <p css={idCss}>
        <code>
          <VisibleText text={execId} limit={200} />
        </code>
      </p>
      <p>
        <VisibleText text={error.message} limit={1_000} />
      </p>
      {decoded && (
        <p>
          <EuiTextColor color="subdued">
            {messages.decoded({ node: decoded.node || '–', pid: String(decoded.pid) })}
          </EuiTextColor>
        </p>
      )}
    </EmptyState>
  );
}

function searchNode(node: string): (address: Address) => Address {
  return (address) => ({
    ...toProcesses(address),
    q: '',
    filters: [{ name: 'node', value: node, exclude: false }],
  });
}

function searchText(text: string): (address: Address) => Address {
  return (address) => ({ ...toProcesses(address), q: text, filters: [] });
}

const idCss = css`
  overflow-wrap: anywhere;
`;
