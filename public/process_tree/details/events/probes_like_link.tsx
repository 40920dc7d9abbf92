import { EuiLink } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessAnswer } from '../../../../common/api/process';
import type { TetragonEvent } from '../../../../common/documents/tetragon_event';
import { useLinkTo } from '../../../shell/address/link_to';
import { toProbesLike } from '../place_in_time';
import { messages } from './messages';

/** From one event of a kernel probe to all of its kind. */
export function ProbesLikeLink({ event, answer }: { event: TetragonEvent; answer: ProcessAnswer }) {
  const linkTo = useLinkTo();
  return (
    <EuiLink
      {...linkTo(toProbesLike(event, answer))}
      data-test-subj="toKernelProbes"
      css={css`
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {messages.probesLike()}
    </EuiLink>
  );
}
