import { describe, expect, it } from 'vitest';
import { rowRequests } from './row_requests';

describe('rowRequests', () => {
  it('makes batches of at most 50', () => {
    const ids = Array.from({ length: 120 }, (_, index) => `id-${index}`);
    expect(rowRequests(ids).map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(rowRequests(ids).flat()).toEqual(ids);
  });

  it('makes smaller ones of long ids, which base64 pads with escaped signs', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${'x'.repeat(500)}${index}==`);
    for (const batch of rowRequests(ids)) {
      const search = new URLSearchParams(batch.map((id) => ['execId', id])).toString();
      expect(search.length).toBeLessThan(8_000);
    }
    expect(rowRequests(ids).flat()).toEqual(ids);
  });
});
