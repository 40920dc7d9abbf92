import type { Metafile, OutputFile } from 'esbuild';

/** A bundled file, and esbuild's account of what is inside. */
export interface Bundle {
  text: string;
  metafile: Metafile;
}

export function firstOutput(outputFiles: OutputFile[]): string {
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  return file.text;
}
