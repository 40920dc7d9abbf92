import { open, stat } from 'node:fs/promises';
import { ExportError } from './export_error';

const STARTS: readonly (readonly [number[], string])[] = [
  [[0xff, 0xfe], 'is UTF-16 text (PowerShell writes that): convert it to UTF-8 first'],
  [[0xfe, 0xff], 'is UTF-16 text: convert it to UTF-8 first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is compressed with zstd: unpack it with `unzstd` first'],
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive: unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is compressed with xz: unpack it with `unxz` first'],
  [[0x42, 0x5a, 0x68], 'is compressed with bzip2: unpack it with `bunzip2` first'],
];

/** Why content that begins like this cannot be Tetragon's export; `undefined` when it can. */
export function unreadableContent(start: Uint8Array): string | undefined {
  return STARTS.find(([bytes]) => bytes.every((byte, index) => start[index] === byte))?.[1];
}

/** Device and inode of a readable file; throws an `ExportError` that names the file and the way out. */
export async function checkExportFile(path: string): Promise<{ deviceId: string; inode: string }> {
  try {
    const status = await stat(path, { bigint: true });
    if (status.isDirectory()) {
      throw new ExportError(
        `${path} is a folder: name the files in it, for example ${path.replace(/\/+$/, '')}/tetragon*.log.`,
      );
    }
    // A pipe's first bytes cannot be looked at without losing them.
    if (status.isFile()) await checkStart(path);
    return { deviceId: String(status.dev), inode: String(status.ino) };
  } catch (error) {
    if (error instanceof ExportError) throw error;
    throw new ExportError(sentenceFor(path, error), { cause: error });
  }
}

async function checkStart(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const fault = unreadableContent(buffer.subarray(0, bytesRead));
    if (fault !== undefined) throw new ExportError(`${path} ${fault}.`);
  } finally {
    await file.close();
  }
}

function sentenceFor(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${path}: check its name, and that it lies on this machine.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read by this user: change its mode (chmod a+r) or copy it first.`;
    default:
      return `${path} cannot be read (${message}): check the file and its disk.`;
  }
}
