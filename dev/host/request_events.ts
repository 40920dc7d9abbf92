import type { Request } from '@hapi/hapi';
import type { KibanaRequest } from '../../typings/kibana_server';

/** Kibana's `request.events`: the browser went away before its answer, and the exchange is over. */
export function requestEvents({ raw }: Request): KibanaRequest['events'] {
  const onClose = (isMeant: () => boolean): KibanaRequest['events']['aborted$'] => ({
    subscribe(next) {
      const listener = (): void => {
        if (isMeant()) next();
      };
      raw.res.once('close', listener);
      return { unsubscribe: () => raw.res.off('close', listener) };
    },
  });
  return { aborted$: onClose(() => !raw.res.writableFinished), completed$: onClose(() => true) };
}
