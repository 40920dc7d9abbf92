import { chmod, chown, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireEnterable } from '../distribution/cache_folder';
import { fileRealmFiles } from './file_realm';
import { elasticsearchYml, jvmOptions } from './node_settings';
import type { NodeFolders, NodeSecurity } from './node_settings';
import type { UnprivilegedUser } from './unprivileged_user';

export function nodeFolders(folder: string): NodeFolders {
  return {
    config: join(folder, 'config'),
    data: join(folder, 'data'),
    logs: join(folder, 'logs'),
    temporary: join(folder, 'tmp'),
  };
}

/**
 * Writes a node's configuration and makes its folders; data of an earlier start stay.
 * @param home the unpacked distribution.
 * @throws StartError when the unprivileged user cannot enter the folder.
 */
export async function prepareFolder(
  folder: string,
  home: string,
  options: {
    port?: number | undefined;
    heapMb: number;
    shortLived: boolean;
    security?: NodeSecurity | undefined;
    user?: UnprivilegedUser | undefined;
  },
): Promise<void> {
  const folders = nodeFolders(folder);
  // Logs hold the port and process id of an earlier run; the configuration may have changed.
  for (const old of [folders.config, folders.logs, folders.temporary]) await empty(old);
  for (const part of Object.values(folders)) await mkdir(part, { recursive: true });

  const files: Record<string, string> = {
    'elasticsearch.yml': elasticsearchYml(folders, {
      port: options.port,
      secured: options.security !== undefined,
    }),
    'jvm.options': jvmOptions(await readFile(join(home, 'config', 'jvm.options'), 'utf8'), options),
    ...(options.security ? fileRealmFiles(options.security) : {}),
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folders.config, name), text, { mode: 0o600 });
  }
  await copyFile(
    join(home, 'config', 'log4j2.properties'),
    join(folders.config, 'log4j2.properties'),
  );
  if (options.user) await handOver(folder, folders, Object.keys(files), options.user);
}

const empty = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** The folder stays root's, so that the node cannot change the record of who runs it. */
async function handOver(
  folder: string,
  folders: NodeFolders,
  configurationFiles: string[],
  user: UnprivilegedUser,
): Promise<void> {
  await chmod(folder, 0o755);
  const given = [
    ...Object.values(folders),
    ...[...configurationFiles, 'log4j2.properties'].map((name) => join(folders.config, name)),
  ];
  for (const path of given) await chown(path, user.uid, user.gid);
  await requireEnterable(folders.data, user);
}
