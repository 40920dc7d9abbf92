import type { CheckResult } from '../../common/setup/all_checks';
import { judgeDataViews } from '../../common/setup/checks/data_view';
import type { Services } from '../shell/services';

/** Data views are saved objects of Kibana: its own plugin knows them, with the rights of the reader. */
export async function checkDataViews({ dataViews }: Services): Promise<CheckResult<'data_view'>> {
  if (!dataViews) return judgeDataViews(undefined);
  const views = await dataViews.getIdsWithTitle();
  return judgeDataViews(views.map(({ title }) => title));
}
