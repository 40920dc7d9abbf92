import { EuiLink } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { toProcess, useLinkTo } from '../../shell/link_to';

/** The page of this process itself: its own tree, with it as the one that was asked for. */
export function OwnTreeLink({ execId, cluster }: { execId: string; cluster: string }) {
  const linkTo = useLinkTo();
  return (
    <EuiLink
      {...linkTo(toProcess(execId, cluster))}
      data-test-subj="ownTree"
      css={css`
        font-size: 12px;
      `}
    >
      {i18n.translate('tetragonInvestigator.details.ownTree', {
        defaultMessage: 'Focus the tree on this process',
      })}
    </EuiLink>
  );
}
