import type { ReactNode } from 'react';
import { css } from '@emotion/react';

/** A part of a check's details under its heading. */
export function Block({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section>
      <h3
        css={css`
          margin-bottom: 8px;
          font-size: 13px;
          font-weight: 600;
          line-height: 20px;
        `}
      >
        {title}
      </h3>
      {children}
    </section>
  );
}
