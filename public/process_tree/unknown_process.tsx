import { css } from '@emotion/react';
import { EuiTextColor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { decodeExecId } from '../../common/documents/exec_id';
import type { ApiError } from '../query/api_error';
import type { Address } from '../shell/address/address';
import { EmptyState } from '../shell/states/empty_state';
import { toProcesses } from '../shell/address/link_to';
import { useAddress } from '../shell/address/use_address';
import { VisibleText } from '../text/visible_text';

/** Nothing is stored under this id: what was asked, what the id says by itself, and where to look instead. */
export function UnknownProcess({ execId, error }: { execId: string; error: ApiError }) {
  const { go } = useAddress();
  const decoded = decodeExecId(execId);
  return (
    <EmptyState
      title={i18n.translate('tetragonInvestigator.unknownProcess.title', {
        defaultMessage: 'No process is known under this exec_id',
      })}
      actions={[
        {
          label: decoded
            ? i18n.translate('tetragonInvestigator.unknownProcess.searchNode', {
                defaultMessage: 'Processes of the same node',
              })
            : i18n.translate('tetragonInvestigator.unknownProcess.search', {
                defaultMessage: 'Search for it',
              }),
          onClick: () => go(decoded?.node ? searchNode(decoded.node) : searchText(execId)),
          testSubject: 'searchProcesses',
        },
        {
          label: i18n.translate('tetragonInvestigator.unknownProcess.all', {
            defaultMessage: 'All processes',
          }),
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
      <p>
        <EuiTextColor color="subdued">
          {decoded
            ? i18n.translate('tetragonInvestigator.unknownProcess.decoded', {
                defaultMessage:
                  'The id itself says: node {node}, PID {pid}. Its events may not be stored yet, may be deleted already, or may lie in a cluster or data stream that is not searched.',
                values: { node: decoded.node || '–', pid: String(decoded.pid) },
              })
            : i18n.translate('tetragonInvestigator.unknownProcess.notDecoded', {
                defaultMessage:
                  'It is not of Tetragon’s form, base64 of node:ktime:PID: it may have been cut or changed on its way here.',
              })}
        </EuiTextColor>
      </p>
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
