import type { TaskStage } from '../../common/api/task';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { messages } from './messages';
import { stageText } from '../stages/stage_words';

/** That a process had several stages; the tooltip tells them in order of time. */
export function StagesBadge({ stages }: { stages: readonly TaskStage[] | undefined }) {
  const { textSubdued: color } = useColors();
  const { format } = useTimeFormat();
  if (!stages) return null;
  const told = stages.map((stage) => stageText(stage, format)).join(' · ');
  return (
    <span
      title={messages.stagesTitle({ stages: told })}
      style={{ flex: 'none', color, fontSize: 11 }}
      data-test-subj="stagesBadge"
    >
      {messages.stages({ count: stages.length })}
    </span>
  );
}
