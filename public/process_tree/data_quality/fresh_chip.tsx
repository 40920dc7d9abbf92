import { EuiButtonEmpty, EuiButtonIcon } from '@elastic/eui';
import type { DataQualityPart } from './data_quality';
import type { FreshProcesses } from '../loading/use_fresh_processes';
import { messages } from './messages';

/** How many processes refreshes brought; steps through them until somebody says they were seen. */
export function FreshChip({
  fresh: { execIds, markSeen },
  isActive,
  onStep,
}: {
  fresh: FreshProcesses;
  isActive: boolean;
  onStep: (part: DataQualityPart) => void;
}) {
  if (execIds.size === 0) return null;
  const text = messages.freshCount({ number: execIds.size.toLocaleString() });
  const part = {
    id: 'fresh',
    text,
    explanation: '',
    execIds: [...execIds],
    count: execIds.size,
    split: [],
  };
  return (
    <span css={{ display: 'flex', flex: 'none', alignItems: 'center' }}>
      <EuiButtonEmpty
        size="xs"
        color="success"
        aria-pressed={isActive}
        onClick={() => onStep(part)}
        data-test-subj="freshProcesses"
      >
        {text}
      </EuiButtonEmpty>
      <EuiButtonIcon
        iconType="cross"
        size="xs"
        color="text"
        onClick={markSeen}
        aria-label={messages.seen()}
        data-test-subj="freshSeen"
      />
    </span>
  );
}
