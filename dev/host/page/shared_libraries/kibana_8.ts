import { commonLibraries } from './common';
import { createI18n } from './kbn_i18n';
import { refuseBeyondMessageFormat2 } from './message_format_2';

Object.assign(globalThis, {
  __kbnSharedDeps__: {
    ...commonLibraries,
    KbnI18n: { i18n: createI18n(refuseBeyondMessageFormat2) },
  },
});
