import type { Repair } from '../../../common/setup/repairs';
import { ELASTICSEARCH_REPAIRS } from './elasticsearch_repairs';
import { FILEBEAT_REPAIRS } from './filebeat_repairs';
import { KIBANA_REPAIRS } from './kibana_repairs';
import type { RepairsOf, RepairWords } from './repair_words';
import { TETRAGON_REPAIRS } from './tetragon_repairs';

const REPAIRS: RepairsOf<Repair['code']> = {
  ...TETRAGON_REPAIRS,
  ...FILEBEAT_REPAIRS,
  ...ELASTICSEARCH_REPAIRS,
  ...KIBANA_REPAIRS,
};

export function describeRepair(repair: Repair): RepairWords {
  // The words of a code take the values of that code, which a union of codes cannot say.
  const words = REPAIRS[repair.code] as (values: unknown) => RepairWords;
  return words('values' in repair ? repair.values : {});
}
