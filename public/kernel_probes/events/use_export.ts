import { useState } from 'react';
import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsAnswerSchema,
  type ProbeEvent,
} from '../../../common/api/kernel_probe_events';
import { copyFinder } from '../../../common/documents/copies';
import { MAX_PROBE_EVENTS_PAGE_SIZE } from '../../../common/limits';
import { fileName, saveFile } from '../../export/save_file';
import type { Ask, QueryParameters } from '../../query/ask';
import { nextAfter } from '../../query/use_pages';
import { useRun, type Run } from '../../query/use_run';
import { exportHead, exportPage, type ExportFormat } from './export_events';

interface ExportProgress {
  done: number;
  total: number;
}

export interface ExportRun extends Pick<Run, 'error' | 'cancel'> {
  progress?: ExportProgress;
  /** Of these events, or without any of all behind the choice. */
  start: (format: ExportFormat, shown?: readonly ProbeEvent[]) => void;
}

/**
 * Writes the events behind a choice to a file, page by page: each page is turned into text at once,
 * so that a browser keeps the file and no events.
 */
export function useExport(
  choice: QueryParameters,
  name: string,
  head: (exported: number, total?: number) => readonly string[],
): ExportRun {
  const { isRunning, error, start, cancel } = useRun({ outlivesPage: true });
  const [progress, setProgress] = useState<ExportProgress>({ done: 0, total: 0 });

  const save = (format: ExportFormat, parts: string[]) => {
    saveFile(`${fileName(name, new Date())}.${format}`, parts);
  };

  const saveAll = async (ask: Ask, format: ExportFormat) => {
    const parts: string[] = [];
    const isCopy = copyFinder();
    let done = 0;
    let next = nextAfter([]);
    while (next) {
      const page = await ask({
        path: KERNEL_PROBE_EVENTS_PATH,
        query: { ...choice, size: MAX_PROBE_EVENTS_PAGE_SIZE, ...next },
        answerSchema: kernelProbeEventsAnswerSchema,
      });
      if (parts.length === 0) parts.push(exportHead(head(page.total, page.total), format));
      parts.push(exportPage(page.events, format, isCopy));
      done += page.events.length;
      setProgress({ done, total: page.total });
      next = nextAfter([page]);
    }
    save(format, parts);
  };

  return {
    ...(isRunning && { progress }),
    ...(error && { error }),
    start: (format, shown) => {
      if (shown) {
        cancel();
        save(format, [
          exportHead(head(shown.length), format),
          exportPage(shown, format, copyFinder()),
        ]);
        return;
      }
      setProgress({ done: 0, total: 0 });
      start((ask) => saveAll(ask, format));
    },
    cancel,
  };
}
