import { useState } from 'react';
import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import type { TimelineAnswer } from '../../../common/api/timeline';
import { downloadText } from '../../export/download_text';
import { printSearchToken } from '../../shell/filters/search_text';
import { useColors } from '../../shell/theme';
import { useAddress } from '../../shell/address/use_address';
import { lanesAsCsv, lanesAsSvg } from './export_lanes';
import { LaneTable } from '../lanes/lane_table';
import { laneNumbers } from '../lanes/lane_numbers';
import type { LaneLoads } from '../lanes/use_lane_buckets';
import type { LaneRow } from '../lanes/lane_rows';
import type { MissingSpan } from '../missing/missing_spans';
import { missingSentence } from '../missing/missing_words';
import { mostExecuted } from '../lanes/most_executed';
import { useMarkColors } from '../marks/mark_colors';
import { parseTimelineParameters } from '../timeline_parameters';
import type { View } from '../view/use_view';
import { messages } from './messages';

/** The numbers of the lanes that were loaded, as a table, as CSV, and as a picture. */
export function ExportMenu({
  answer,
  rows,
  loads,
  view,
  width,
  missing,
}: {
  answer: TimelineAnswer;
  rows: readonly LaneRow[];
  loads: LaneLoads;
  view: View;
  width: number;
  missing: readonly MissingSpan[];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [isTable, setIsTable] = useState(false);
  const { address } = useAddress();
  const colors = useMarkColors();
  const { text, textWarning } = useColors();
  const close = (then: () => void) => () => {
    setIsOpen(false);
    then();
  };
  const span = view.settled;
  const { by } = parseTimelineParameters(address.pageParameters);
  const numbers = () => laneNumbers(rows, loads.lanes, span, by, missing);
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
  const query = [...address.filters.map(printSearchToken), address.q].filter(Boolean).join(' ');
  const head = [
    `${from} – ${to}`,
    ...(query ? [query] : []),
    ...answer.incomplete,
    ...loads.incomplete,
    ...missing.map((one) => missingSentence(one, (time) => new Date(time).toISOString())),
  ];
  const name = `tetragon-timeline-${from.replace(/\W/g, '')}`;
  const saveCsv = () => downloadText(`${name}.csv`, 'text/csv', lanesAsCsv(numbers(), head));
  const saveSvg = () => {
    const picture = numbers();
    const most = mostExecuted(
      picture.map(({ key }) => key),
      loads.lanes,
      span,
    );
    downloadText(
      `${name}.svg`,
      'image/svg+xml',
      lanesAsSvg({
        ...{ numbers: picture, lanes: loads.lanes, view: span, width, most, colors, text },
        until: answer.range.to,
        hatch: textWarning,
        title: head.join(' · '),
      }),
    );
  };
  return (
    <>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setIsOpen(false)}
        panelPaddingSize="none"
        button={
          <EuiButtonEmpty
            size="xs"
            onClick={() => setIsOpen(!isOpen)}
            data-test-subj="exportButton"
          >
            {messages.export()}
          </EuiButtonEmpty>
        }
      >
        <EuiContextMenuPanel
          items={[
            <EuiContextMenuItem
              key="table"
              onClick={close(() => setIsTable(true))}
              data-test-subj="showTable"
            >
              {messages.showTable()}
            </EuiContextMenuItem>,
            <EuiContextMenuItem key="csv" onClick={close(saveCsv)} data-test-subj="saveCsv">
              {messages.saveCsv()}
            </EuiContextMenuItem>,
            <EuiContextMenuItem key="svg" onClick={close(saveSvg)} data-test-subj="saveSvg">
              {messages.saveSvg()}
            </EuiContextMenuItem>,
          ]}
        />
      </EuiPopover>
      {isTable && <LaneTable numbers={numbers()} onClose={() => setIsTable(false)} />}
    </>
  );
}
