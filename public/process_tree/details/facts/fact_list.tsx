import type { FactGroup } from './fact';
import { FactRow } from './fact_row';
import { Section, SectionNote } from '../section';

/** One titled group of facts; says why where it is empty. */
export function FactList({
  group,
  onSelect,
}: {
  group: FactGroup;
  /** Goes to another process of the tree. */
  onSelect: (execId: string) => void;
}) {
  if (group.facts.length === 0 && group.missing === undefined) return null;
  return (
    <Section id={group.id} title={group.title}>
      {group.missing !== undefined && <SectionNote>{group.missing}</SectionNote>}
      <dl>
        {group.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} onSelect={onSelect} />
        ))}
      </dl>
    </Section>
  );
}
