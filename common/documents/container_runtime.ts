import type { TetragonProcess } from './tetragon_event';

/**
 * Programs that put processes into containers: as a regular expression that JavaScript and Lucene read
 * alike, for a whole path.
 */
export const RUNTIME_PATTERN = '(.*/)?(conmon|crio|containerd-shim[^/]*|runc|crun)';

/**
 * What a runtime starts beside the processes of a container: itself again (runc runs as
 * `/proc/self/exe`, from a memfd, or as `runc:[2:INIT]`), network plugins and their tools, and the
 * clean-up of podman. They are the host's, and nothing is wrong when they have no container id.
 */
export const RUNTIME_PROGRAM_PATTERN =
  '(.*/)?(conmon|crio|containerd-shim[^/]*|runc[^/]*|crun|containerd|podman|pinns|criu|newuidmap|newgidmap' +
  '|ip6?tables[^/]*|ipset|nft|conntrack)|/proc/self/(exe|fd/[0-9]+)|/dev/fd/[0-9]+|/?memfd:.*|.*/cni/.*';

/** Words of `runc` below which only hooks of the container's start run (OCI runtime-spec, `hooks`). */
export const HOOK_COMMANDS = ['create', 'init'] as const;

const RUNTIME = new RegExp(`^(${RUNTIME_PATTERN})$`);
const RUNTIME_PROGRAM = new RegExp(`^(${RUNTIME_PROGRAM_PATTERN})$`);

type Facts = {
  [Name in 'binary' | 'arguments' | 'flags']?: TetragonProcess[Name] | undefined;
};

function isRuntime({ binary }: Pick<Facts, 'binary'>): boolean {
  return binary !== undefined && RUNTIME.test(binary);
}

/** True for a runtime and for what it starts on the host for itself. */
export function isRuntimeProgram({ binary }: Pick<Facts, 'binary'>): boolean {
  return binary !== undefined && RUNTIME_PROGRAM.test(binary);
}

/**
 * True for a hook that a runtime runs while it starts a container: a child of `runc … create` or
 * `runc … init`. Without `clone` it is no child of `runc init`, but what replaced it: a process of the
 * container.
 */
export function isOciHook(process: Facts, parent: Facts | undefined): boolean {
  if (!parent || !isRuntimeProgram(parent) || !process.flags?.includes('clone')) return false;
  const words = parent.arguments?.split(/\s+/) ?? [];
  return HOOK_COMMANDS.some((command) => words.includes(command));
}

/** True for a process that a runtime put into a container, by who its parent is. */
export function isStartedInContainer(process: Facts, parent: Facts | undefined): boolean {
  return (
    parent !== undefined &&
    isRuntime(parent) &&
    !isRuntimeProgram(process) &&
    !isOciHook(process, parent)
  );
}
