/**
 * What both sets expose as `__kbnSharedDeps__`, under Kibana's names and in Kibana's shape (its
 * src/shared_deps entry: modules as `require` gives them).
 */
import * as ElasticCharts from '@elastic/charts';
import * as ElasticEui from '@elastic/eui';
import datemath from '@elastic/datemath';
import * as EmotionCache from '@emotion/cache';
import * as EmotionReact from '@emotion/react';
import * as History from 'history';
import Moment from 'moment';
import React from 'react';
import ReactDom from 'react-dom';
import * as Rxjs from 'rxjs';
import * as KbnI18nReact from './kbn_i18n_react';

export const commonLibraries = {
  ElasticCharts,
  ElasticEui,
  EmotionCache,
  EmotionReact,
  History,
  KbnDatemath: { default: datemath },
  KbnI18nReact,
  Moment,
  React,
  ReactDom,
  Rxjs,
};
