import { useMemo } from 'react';
import { i18n } from '@kbn/i18n';
import type { SampleDocument } from '../../common/api/setup';
import { maskJson } from '../secrets/mask_json';
import { VisibleText } from '../text/visible_text';
import { printSource } from '../events/raw/raw_text';
import { CopyBlock } from './copy_block';

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

function Sample({ sample: { label, index, id, source } }: { sample: SampleDocument }) {
  const masked = useMemo(() => maskJson(source), [source]);
  return (
    <section>
      <p css={{ marginBottom: 4, fontSize: 12, overflowWrap: 'anywhere' }}>
        <VisibleText text={`${label} · ${index}/${id}`} limit={400} />
        {masked.count > 0 &&
          ` · ${i18n.translate('tetragonInvestigator.setup.masked', {
            defaultMessage: '{count, plural, one {# value} other {# values}} masked as a secret',
            values: { count: masked.count },
          })}`}
      </p>
      <CopyBlock language="json" text={printSource(masked.value)} height={320} />
    </section>
  );
}
