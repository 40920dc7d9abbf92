import type { ProcessAnswer } from '../../../common/api/process';
import { FactList } from './facts/fact_list';
import { factGroups } from './facts/fact_groups';
import { InjectedSection } from './injected_section';
import { NormalSection } from './comparison/normal_section';

/** Everything Tetragon said about the process, grouped, and how usual it is. */
export function OverviewTab({
  answer,
  injectedRoot,
  onSelect,
}: {
  answer: ProcessAnswer;
  /** exec_id of the process by which somebody came into the container. */
  injectedRoot: string | undefined;
  onSelect: (execId: string) => void;
}) {
  const [process, task, ...others] = factGroups(answer);
  return (
    <>
      {process && <FactList group={process} onSelect={onSelect} />}
      {task && <FactList group={task} onSelect={onSelect} />}
      {injectedRoot !== undefined && (
        <InjectedSection answer={answer} root={injectedRoot} onSelect={onSelect} />
      )}
      <NormalSection answer={answer} />
      {others.map((group) => (
        <FactList key={group.id} group={group} onSelect={onSelect} />
      ))}
    </>
  );
}
