import { SETUP_PATH, setupQuerySchema, type SetupAnswer } from '../../common/api/setup';
import { CHECKS } from '../../common/setup/all_checks';
import type { RouteDefinition } from '../route';

/** Which checks there are; asks Elasticsearch nothing. */
export const setupRoute: RouteDefinition<typeof setupQuerySchema, SetupAnswer> = {
  path: SETUP_PATH,
  query: setupQuerySchema,
  answer: () => Promise.resolve({ checks: [...CHECKS] }),
};
