/** User and group ids that Elasticsearch runs as. */
export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

/** `nobody` of nearly every system. */
const NOBODY = 65_534;

/**
 * Elasticsearch refuses to run as root. Whoever called sudo is taken, else nobody; undefined when
 * we are no root (or on Windows) and it runs as we do.
 */
export function unprivilegedUser(
  env: NodeJS.ProcessEnv,
  ourUid: number | undefined = process.getuid?.(),
): UnprivilegedUser | undefined {
  if (ourUid !== 0) return undefined;
  const uid = Number(env.SUDO_UID);
  const gid = Number(env.SUDO_GID);
  return uid > 0 && gid > 0 ? { uid, gid } : { uid: NOBODY, gid: NOBODY };
}
