import type { Finding } from '../../common/api/setup';
import type { CheckId } from '../../common/setup/checks';
import type { SetupAsking } from './setup_asking';

/** A question to Elasticsearch and its judgement; throws InvestigationError where it may not look. */
export interface SetupCheck {
  id: CheckId;
  run(setup: SetupAsking): Promise<Finding>;
}
