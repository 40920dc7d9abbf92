import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Longer than any stage takes on two cores that are ten times slower than usual (lint took 18 minutes
 * there): a program that hangs must not hang CI.
 */
const ENDS_WITHIN_MS = 40 * 60_000;

const KILLED_AFTER_MS = 20_000;

const running = new Set<ChildProcess>();

/** Passes a signal to everything that runs. */
export function signalPrograms(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program in the project's folder with our output and no input.
 * @returns its exit code; 128 + signal when it was ended.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env });
  running.add(child);
  const timers = [
    setTimeout(() => {
      console.error(`${args.join(' ')} does not end: it is stopped.`);
      child.kill('SIGTERM');
    }, ENDS_WITHIN_MS),
    setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS + KILLED_AFTER_MS),
  ];
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
      });
    });
  } finally {
    timers.forEach(clearTimeout);
    running.delete(child);
  }
}
