import { expect, it } from 'vitest';
import { lanesAsCsv, lanesAsSvg, type LanePicture } from './export_lanes';
import type { LaneNumbers } from '../lanes/lane_numbers';

const view = { from: 0, to: 1_000 };
const lane: LaneNumbers = {
  key: 'k',
  names: ['c1', '<b>"payments"</b>'],
  counts: { executed: 3 },
  buckets: [{ kind: 'executed', time: 100, count: 3 }],
  containers: [
    {
      id: 'containerd://ab',
      name: 'main',
      start: 100,
      startFrom: 'container',
      end: 600,
      last: 600,
    },
  ],
  missing: [
    { cluster: 'c1', node: 'n', from: 700, to: 800, reason: { kind: 'dropped', events: 7 } },
  ],
};
const picture: LanePicture = {
  numbers: [lane],
  lanes: new Map([
    ['k', { question: '', interval: 100, kinds: { executed: [[100, 3]], killed: [[300, 1]] } }],
  ]),
  view,
  width: 100,
  most: 3,
  colors: { executed: '#111', halo: '#fff', killed: '#c00' },
  text: '#000',
  hatch: '#a50',
  until: 1_000,
  head: ['a <range>', 'Query: --token=planted'],
};

it('draws bars, marks, lives and what is missing, and no name as markup', () => {
  const svg = lanesAsSvg(picture);
  expect(svg).toContain('&lt;b&gt;&quot;payments&quot;&lt;/b&gt;');
  expect(svg).toContain('a &lt;range&gt;');
  expect(svg).toContain('Query: --token=••••••');
  expect(svg).not.toContain('<b>');
  // A life from 100 to 600 of 1,000 ms on 100 pixels, with both its ends.
  expect(svg).toContain('<path d="M10 2H60"/><path d="M10 0V6"/><path d="M60 0V6"/>');
  expect(svg).toContain('<rect x="70" width="10" height="23" fill="url(#missing)"/>');
  expect(svg.match(/fill="#c00"/g)).toHaveLength(1);
});

it('writes each bucket as a row below what the file answers', () => {
  const csv = lanesAsCsv([lane], ['the range', 'Data missing here: 7 events']);
  expect(csv).toContain('Data missing here: 7 events');
  expect(csv).toContain('1970-01-01T00:00:00.100Z');
  expect(csv.trim().split('\n').at(-1)).toMatch(/payments.*,3$/);
});
