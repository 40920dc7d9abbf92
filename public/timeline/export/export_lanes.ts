import { csvOf } from '../../export/csv';
import { xmlText } from '../../export/xml_text';
import type { TimeSpan } from '../../../common/timeline/view';
import { layOutLane } from '../lanes/draw_lane';
import type { LaneNumbers } from '../lanes/lane_numbers';
import type { LoadedLane } from '../lanes/use_lane_buckets';
import { kindName } from '../lanes/lane_words';
import { MARK_SHAPES } from '../marks/mark_shapes';
import { lifetimeLines } from '../lanes/lifetime_lines';
import type { MarkColors } from '../marks/mark_colors';
import { placeSpan } from '../missing/missing_spans';
import { LABEL_WIDTH, LANE_HEIGHT } from '../timeline_sizes';
import { messages } from './messages';

/** Pixels of a line of the head. */
const HEAD_LINE = 16;

/** One row for each bucket of each lane; `head` names range, filters and what is missing. */
export function lanesAsCsv(numbers: readonly LaneNumbers[], head: readonly string[]): string {
  const rows = numbers.flatMap(({ names, buckets }) =>
    buckets.map(({ kind, time, count }) => [
      names.join(' / '),
      kindName(kind),
      new Date(time).toISOString(),
      count,
    ]),
  );
  return csvOf(
    [messages.csvLane(), messages.csvWhat(), '@timestamp', messages.csvDocuments()],
    rows,
    head,
  );
}

export interface LanePicture {
  numbers: readonly LaneNumbers[];
  lanes: ReadonlyMap<string, LoadedLane>;
  view: TimeSpan;
  /** Pixels of the plot. */
  width: number;
  most: number;
  colors: MarkColors;
  /** Colour of the names. */
  text: string;
  /** Colour of the hatching where data is missing. */
  hatch: string;
  /** End of the range. */
  until: number;
  /** Lines above the lanes. */
  head: readonly string[];
}

/** The lanes as a picture (SVG 1.1), drawn as on the page. */
export function lanesAsSvg({
  numbers,
  lanes,
  view,
  width,
  most,
  colors,
  text,
  hatch,
  until,
  head,
}: LanePicture): string {
  const top = head.length * HEAD_LINE + LANE_HEIGHT - HEAD_LINE;
  const height = top + numbers.length * LANE_HEIGHT;
  const rows = numbers.map(({ key, names, containers, missing }, index) => {
    const loaded = lanes.get(key);
    const name = names.at(-1) ?? '';
    const indent = 8 + (names.length - 1) * 16;
    const drawn = loaded
      ? layOutLane({
          ...{ width, height: LANE_HEIGHT - 1, view, most },
          interval: loaded.interval,
          kinds: loaded.kinds,
        })
      : { bars: [], marks: [] };
    const bars = drawn.bars.map(
      ({ x, width: barWidth, height: barHeight }) =>
        `<rect x="${round(x)}" y="${round(LANE_HEIGHT - 1 - barHeight)}" width="${round(barWidth)}" height="${round(barHeight)}" fill="${colors.executed}"/>`,
    );
    const marks = drawn.marks.map(
      ({ kind, x, y }) =>
        `<path transform="translate(${round(x)} ${y})" d="${MARK_SHAPES[kind] ?? ''}" fill="${colors[kind] ?? colors.executed}"/>`,
    );
    const gaps = missing.flatMap((span) => {
      const place = placeSpan(span, view, width);
      return place
        ? [
            `<rect x="${round(place.x)}" width="${round(place.width)}" height="${LANE_HEIGHT - 1}" fill="url(#missing)"/>`,
          ]
        : [];
    });
    const lives = lifetimeLines(containers, view, until, width).map(
      ({ x, end, unknownFrom, hasStart, hasEnd }) =>
        [
          lifeLine(x, unknownFrom ?? end),
          ...(unknownFrom === undefined
            ? []
            : [lifeLine(unknownFrom, end, ' stroke-dasharray="1 4"')]),
          ...(hasStart ? [`<path d="M${round(x)} 0V6"/>`] : []),
          ...(hasEnd ? [`<path d="M${round(end)} 0V6"/>`] : []),
        ].join(''),
    );
    const life =
      lives.length === 0
        ? ''
        : `<g stroke="${colors.container_started ?? colors.executed}" stroke-width="2" opacity="0.6">${lives.join('')}</g>`;
    return `<g transform="translate(0 ${top + index * LANE_HEIGHT})"><text x="${indent}" y="16" fill="${text}">${xmlText(name, 36)}</text><svg x="${LABEL_WIDTH}" width="${width}" height="${LANE_HEIGHT}">${[...gaps, ...bars, ...marks].join('')}${life}</svg></g>`;
  });
  const title = head.map(
    (line, index) =>
      `<text x="8" y="${16 + index * HEAD_LINE}" fill="${text}">${xmlText(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LABEL_WIDTH + width}" height="${height}" font-family="sans-serif" font-size="12"><defs><pattern id="missing" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1" height="4" fill="${hatch}"/></pattern></defs><rect width="100%" height="100%" fill="${colors.halo}"/>${title.join('')}${rows.join('')}</svg>\n`;
}

function lifeLine(from: number, to: number, more = ''): string {
  return `<path d="M${round(from)} 2H${round(to)}"${more}/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
