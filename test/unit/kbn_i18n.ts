import { createI18n } from '../../dev/host/page/shared_libraries/kbn_i18n';
import { refuseBeyondMessageFormat2 } from '../../dev/host/page/shared_libraries/message_format_2';

/** What unit tests get for `@kbn/i18n`, as strict as the oldest Kibana. */
export const i18n = createI18n(refuseBeyondMessageFormat2);
