import type { CheckResult, CheckId } from '../../../common/setup/all_checks';
import type { SetupContext } from '../setup_context';

/** A question to Elasticsearch and its judgement; throws ReasonError where it may not look. */
export interface SetupCheck<Id extends CheckId> {
  id: Id;
  run(setup: SetupContext): Promise<CheckResult<Id>>;
}

export type AnySetupCheck = { [Id in CheckId]: SetupCheck<Id> }[CheckId];
