import type { CoreStart } from '../../../../typings/kibana_browser';
import type { PageFacts } from '../../page_facts';
import { shared } from '../shared_deps';

/** `core.theme`; the name came with 9.0, a switch loads the page again in all versions. */
export function createTheme({ darkMode, libraries }: PageFacts): CoreStart['theme'] {
  const theme = libraries === 'kibana_9' ? { darkMode, name: 'borealis' } : { darkMode };
  return { theme$: new shared.Rxjs.BehaviorSubject(theme), getTheme: () => theme };
}
