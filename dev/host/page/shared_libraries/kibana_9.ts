import * as ElasticEuiThemeBorealis from '@elastic/eui-theme-borealis';
import { commonLibraries } from './common';
import { createI18n } from './kbn_i18n';

Object.assign(globalThis, {
  __kbnSharedDeps__: {
    ...commonLibraries,
    ElasticEuiThemeBorealis,
    KbnI18n: { i18n: createI18n(() => undefined) },
  },
});
