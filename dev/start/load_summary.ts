import { MAX_REFUSALS_SHOWN } from '../../common/limits';
import { escapeLine } from '../../common/text/escape_hidden';
import type { LoadReport } from '../ingest/load_lines';

/** Of the data's own span, and at least a minute, so that the first and last events are not at the edge. */
const PADDING_SHARE = 0.02;
const PADDING_AT_LEAST_MS = 60_000;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What a load did, in lines for the terminal. */
export function loadSummary(report: LoadReport): string[] {
  const { refused, refusedTotal, withoutTime } = report;
  const lines = [
    `Loaded ${count(report.stored, 'event')} in ${(report.tookMs / 1000).toFixed(1)} s.`,
  ];
  if (withoutTime.processStart > 0) {
    lines.push(
      `${count(withoutTime.processStart, 'event')} without a time of ${withoutTime.processStart === 1 ? 'its' : 'their'} own stored at the start of ${report.withoutTime.processStart === 1 ? 'its' : 'their'} process.`,
    );
  }
  if (withoutTime.reading > 0) {
    lines.push(
      `${count(withoutTime.reading, 'event')} without any time stored at the time of reading.`,
    );
  }
  if (report.pipelineErrors > 0) {
    lines.push(
      `${count(report.pipelineErrors, 'event')} of another shape stored as pipeline_error, as the integration does.`,
    );
  }
  if (refusedTotal > 0) {
    lines.push(`${count(refusedTotal, 'line')} refused, as the integration would:`);
    for (const { file, lineNumber, reason } of refused.slice(0, MAX_REFUSALS_SHOWN)) {
      lines.push(`  ${escapeLine(file)}:${lineNumber}: ${escapeLine(reason)}`);
    }
    const more = refusedTotal - Math.min(refused.length, MAX_REFUSALS_SHOWN);
    if (more > 0) lines.push(`  and ${count(more, 'more line')}.`);
  }
  return lines;
}

/** The first range shown: the data's own with a little room; undefined without any event. */
export function dataRange(report: LoadReport): { from: string; to: string } | undefined {
  if (report.oldest === undefined || report.newest === undefined) return undefined;
  const from = Date.parse(report.oldest);
  const to = Date.parse(report.newest);
  const padding = Math.max(PADDING_AT_LEAST_MS, Math.round((to - from) * PADDING_SHARE));
  return {
    from: new Date(from - padding).toISOString(),
    to: new Date(to + padding).toISOString(),
  };
}
