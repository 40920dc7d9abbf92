import { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import type { TimelineAnswer } from '../../../common/api/timeline';
import { headLines } from '../../export/export_head';
import { MenuButton } from '../../export/menu_button';
import { fileName, saveFile } from '../../export/save_file';
import { joinIncomplete } from '../../query/incomplete';
import { incompleteSentence } from '../../query/incomplete_sentence';
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
  const [isTable, setIsTable] = useState(false);
  const { address } = useAddress();
  const colors = useMarkColors();
  const { text, textWarning } = useColors();
  const span = view.settled;
  const { by } = parseTimelineParameters(address.pageParameters);
  const numbers = () => laneNumbers(rows, loads.lanes, span, by, missing);
  const [from, to] = [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
  const query = [...address.filters.map(printSearchToken), address.q].filter(Boolean).join(' ');
  const now = new Date();
  const head = headLines({
    title: messages.title(),
    query,
    range: { from, to },
    exportedAt: now.toISOString(),
    incomplete: [
      ...joinIncomplete([answer, loads]).map(incompleteSentence),
      ...missing.map((one) => missingSentence(one, (time) => new Date(time).toISOString())),
    ],
  });
  const name = fileName('timeline', now);
  const saveCsv = () => saveFile(`${name}.csv`, [lanesAsCsv(numbers(), head)]);
  const saveSvg = () => {
    const picture = numbers();
    const most = mostExecuted(
      picture.map(({ key }) => key),
      loads.lanes,
      span,
    );
    const svg = lanesAsSvg({
      ...{ numbers: picture, lanes: loads.lanes, view: span, width, most, colors, text },
      until: answer.range.to,
      hatch: textWarning,
      head,
    });
    saveFile(`${name}.svg`, [svg]);
  };
  return (
    <>
      <MenuButton
        button={(toggle) => (
          <EuiButtonEmpty size="xs" {...toggle} data-test-subj="exportButton">
            {messages.export()}
          </EuiButtonEmpty>
        )}
        groups={[
          [
            {
              label: messages.showTable(),
              testSubject: 'showTable',
              onChoose: () => setIsTable(true),
            },
            { label: messages.saveCsv(), testSubject: 'saveCsv', onChoose: saveCsv },
            { label: messages.saveSvg(), testSubject: 'saveSvg', onChoose: saveSvg },
          ],
        ]}
      />
      {isTable && <LaneTable numbers={numbers()} onClose={() => setIsTable(false)} />}
    </>
  );
}
