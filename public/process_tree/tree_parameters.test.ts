import { describe, expect, it } from 'vitest';
import { parseAddress, printAddress } from '../shell/address/address';
import { foldAll, withRows } from './model/folding';
import { parseTreeParameters, withTreeParameters } from './tree_parameters';

const ADDRESS = parseAddress({
  pathname: '/process/bm9kZTox',
  search: '?namespace=payments&details=events&selected=X1&in=eu&closed=abcdef&later=1',
});

describe('parameters of the process page', () => {
  it('are read from the address', () => {
    const parameters = parseTreeParameters(ADDRESS.pageParameters);
    expect(parameters).toMatchObject({ cluster: 'eu', selected: 'X1', tab: 'events' });
    expect([...parameters.folding.closed]).toEqual(['abcdef']);
  });

  it('fall back to the page’s own process with closed details', () => {
    const parameters = parseTreeParameters({ details: 'sideways' });
    expect(parameters).toMatchObject({ cluster: '' });
    expect(parameters).not.toHaveProperty('tab');
    expect(parameters).not.toHaveProperty('selected');
  });

  it('change one by one, and everything else stays', () => {
    const changed = withTreeParameters(ADDRESS, { tab: undefined, selected: 'X2' });
    expect(changed.pageParameters).toEqual({
      in: 'eu',
      selected: 'X2',
      closed: 'abcdef',
      later: '1',
    });
    expect(changed.filters).toEqual(ADDRESS.filters);
  });

  it('come back from the address bar as they went', () => {
    const folding = withRows(foldAll('open'), ['X3', 'X4'], false);
    const printed = printAddress(withTreeParameters(ADDRESS, { folding, tab: 'raw' }));
    const parameters = parseTreeParameters(parseAddress(printed).pageParameters);
    expect(parameters).toMatchObject({ tab: 'raw', selected: 'X1', folding });
  });
});
