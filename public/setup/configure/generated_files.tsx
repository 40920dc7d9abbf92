import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import { saveFile } from '../../export/save_file';
import { useColors } from '../../shell/theme';
import { CopyBlock } from '../copy_block';
import type { GeneratedFile } from './generate_files';
import { messages } from './messages';

/** What the form makes, each to copy or to save. */
export function GeneratedFiles({ files }: { files: readonly GeneratedFile[] }) {
  return (
    <div
      css={css`
        display: flex;
        flex-direction: column;
        gap: 24px;
        max-width: 960px;
      `}
    >
      {files.map((file) => (
        <FileSection key={file.id} file={file} />
      ))}
    </div>
  );
}

function FileSection({
  file: { id, title, explanation, language, text, fileName },
}: {
  file: GeneratedFile;
}) {
  const colors = useColors();
  return (
    <section>
      <div css={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <h2 css={{ fontSize: 14, fontWeight: 600, lineHeight: '24px' }}>{title}</h2>
        {fileName !== undefined && (
          <EuiButtonEmpty
            size="xs"
            iconType="download"
            onClick={() => saveFile(fileName, [text])}
            data-test-subj={`setupFile-${id}-save`}
          >
            {messages.save({ fileName })}
          </EuiButtonEmpty>
        )}
      </div>
      <p css={{ margin: '2px 0 8px', color: colors.textSubdued, fontSize: 12 }}>{explanation}</p>
      <CopyBlock language={language} text={text} testSubject={`setupFile-${id}`} />
    </section>
  );
}
