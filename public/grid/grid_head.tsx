import { EuiIcon } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Column } from './column';
import type { TableStyles } from './table_styles';

/** The columns' titles, which stay where the rows scroll. */
export function GridHead<Row>({
  columns,
  styles,
}: {
  columns: readonly Column<Row>[];
  styles: TableStyles;
}) {
  return (
    <div role="row" aria-rowindex={1} css={[styles.head, headCss]}>
      {columns.map(({ id, header, isNumeric, sort }) => (
        <div
          key={id}
          role="columnheader"
          {...(sort && { 'aria-sort': sort })}
          css={[styles.cell, isNumeric && styles.numeric]}
        >
          {header}
          {sort && (
            <>
              {' '}
              <EuiIcon type={sort === 'descending' ? 'sortDown' : 'sortUp'} size="s" aria-hidden />
            </>
          )}
        </div>
      ))}
    </div>
  );
}

const headCss = css`
  position: sticky;
  z-index: 3;
  top: 0;
`;
