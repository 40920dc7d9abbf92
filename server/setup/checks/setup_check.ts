import type { CheckResult } from '../../../common/api/setup';
import type { CheckId } from '../../../common/setup/check_ids';
import type { SetupContext } from '../setup_context';

/** A question to Elasticsearch and its judgement; throws ReasonError where it may not look. */
export interface SetupCheck<Id extends CheckId> {
  id: Id;
  run(setup: SetupContext): Promise<CheckResult<Id>>;
}

export type AnySetupCheck = { [Id in CheckId]: SetupCheck<Id> }[CheckId];
