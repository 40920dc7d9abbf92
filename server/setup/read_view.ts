import { viewOf, type View } from '../../common/setup/view_rights';
import type { RequestQuestion } from '../elasticsearch/search_context';
import type { Attempt } from './attempt';
import { readResolvedIndices } from './resolved_indices';

/**
 * Reads how much the caller sees of the data streams. A node without security hides nothing; where the
 * privileges may not be asked (some API keys), that is unknown.
 */
export async function readView(
  attempt: (question: RequestQuestion) => Promise<Attempt>,
  dataStreams: readonly string[],
): Promise<View> {
  const target = dataStreams.map(encodeURIComponent).join(',');
  const [privileges, resolved] = await Promise.all([
    attempt({ method: 'GET', path: '/_security/user/_privileges' }),
    attempt({ method: 'GET', path: `/_resolve/index/${target}` }),
  ]);
  if (privileges.kind === 'unsupported' || privileges.kind === 'trial') return 'whole';
  if (privileges.kind !== 'answered') return 'unknown';
  const { names } = readResolvedIndices(resolved.kind === 'answered' ? resolved.body : undefined);
  return viewOf(privileges.body, names.length > 0 ? names : dataStreams);
}
