import { expect, test } from 'vitest';
import { createI18n } from './kbn_i18n';
import { pseudoText } from './pseudo_locale';

test.each([
  ['Save', '⟦Save lor⟧'],
  ['Load 500 more rows', '⟦Load 500 more rows lorem ipsu⟧'],
  [
    'No event was ever stored in this range.',
    '⟦No event was ever stored in this range. lorem ipsum d⟧',
  ],
])('%s grows as a translation would', (text, grown) => {
  expect(pseudoText(text)).toBe(grown);
});

test('only the pseudo-locale shows it', () => {
  const i18n = createI18n(() => undefined);
  const say = () => i18n.translate('a.b', { defaultMessage: '{count} rows', values: { count: 3 } });
  expect(say()).toBe('3 rows');
  i18n.init({ locale: 'en-xa' });
  expect([say(), i18n.getLocale()]).toEqual(['⟦3 rows lorem⟧', 'en-xa']);
});
