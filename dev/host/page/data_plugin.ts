import type { DataPluginStart } from '../../../typings/kibana_browser';

/** The plugin `data` as far as it is used: the time range that Kibana's apps share, kept while the page lives. */
export function createDataPlugin(first: { from: string; to: string }): DataPluginStart {
  let time = first;
  return {
    query: {
      timefilter: {
        timefilter: {
          getTime: () => ({ ...time }),
          setTime: (next) => {
            time = { ...next };
          },
        },
      },
    },
  };
}
