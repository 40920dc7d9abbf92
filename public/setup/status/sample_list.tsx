import { useMemo } from 'react';
import type { SampleDocument } from '../../../common/setup/check_answer';
import { printSource } from '../../events/raw/raw_text';
import { maskJson } from '../../secrets/mask_json';
import { VisibleText } from '../../text/visible_text';
import { CopyBlock } from '../copy_block';
import { messages } from '../messages';

/** Stored documents that show a finding; what looks like a secret is dots, here and in the copy. */
export function SampleList({ samples }: { samples: readonly SampleDocument[] }) {
  return (
    <div css={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      {samples.map((sample) => (
        <Sample key={`${sample.index}/${sample.id}`} sample={sample} />
      ))}
    </div>
  );
}

function Sample({ sample: { message, index, id, source } }: { sample: SampleDocument }) {
  const masked = useMemo(() => maskJson(source), [source]);
  return (
    <section>
      <p css={{ marginBottom: 4, fontSize: 12, overflowWrap: 'anywhere' }}>
        <VisibleText
          text={`${message ?? messages.sampleUnparsed()} · ${index}/${id}`}
          limit={400}
        />
        {masked.count > 0 && ` · ${messages.masked({ count: masked.count })}`}
      </p>
      <CopyBlock language="json" text={printSource(masked.value)} height={320} />
    </section>
  );
}
