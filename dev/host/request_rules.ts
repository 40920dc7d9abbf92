import Boom from '@hapi/boom';
import type { Request } from '@hapi/hapi';
import type { RouteConfig } from '../../typings/kibana_server';
import { header } from './callers';
import type { LibrarySet } from './shared_libraries/library_set';

/** Who may call from where, as Kibana checks before a route's own code runs. */
export function checkHeaders(request: Request, kibanaVersion: string): void {
  const version = header(request, 'kbn-version');
  const isSafe = request.method === 'get' || request.method === 'head';
  if (!isSafe && version === undefined && header(request, 'kbn-xsrf') === undefined) {
    throw Boom.badRequest('Request must contain a kbn-xsrf header.');
  }
  if (version !== undefined && version !== kibanaVersion) {
    throw Boom.badRequest(
      `Browser client is out of date, please refresh the page ("kbn-version" header was "${version}" but should be "${kibanaVersion}")`,
    );
  }
}

/** Internal routes answer only Kibana's own pages, from 9.0 on. */
export function checkAccess(request: Request, route: RouteConfig, libraries: LibrarySet): void {
  const isInternal =
    header(request, 'x-elastic-internal-origin') !== undefined ||
    'elasticInternalOrigin' in request.query;
  if (libraries === 'kibana_9' && route.options.access !== 'public' && !isInternal) {
    throw Boom.badRequest(
      `uri [${request.path}] with method [${request.method}] exists but is not available with the current configuration`,
    );
  }
}

/** 8.13 to 8.15 read the privilege from the tags, 9.1 and later from `security` alone. */
export function checkPrivileges(
  route: RouteConfig,
  libraries: LibrarySet,
  isGranted: (apiPrivilege: string) => boolean,
): void {
  const required =
    libraries === 'kibana_9'
      ? route.security.authz.requiredPrivileges
      : route.options.tags
          .filter((tag) => tag.startsWith('access:'))
          .map((tag) => tag.slice('access:'.length));
  const missing = required.filter((privilege) => !isGranted(privilege));
  if (missing.length === 0) return;
  throw Boom.forbidden(
    libraries === 'kibana_9'
      ? `API [GET ${route.path}] is unauthorized for user, this action is granted by the Kibana privileges [${missing.join(',')}]`
      : 'Forbidden',
  );
}
