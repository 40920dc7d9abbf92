import { useCallback, useRef, useState } from 'react';
import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsAnswerSchema,
  type ProbeEvent,
} from '../../../common/api/kernel_probe_events';
import { MAX_PROBE_EVENTS_PAGE_SIZE } from '../../../common/limits';
import { downloadBlob } from '../../export/download_text';
import { toApiError, type ApiError } from '../../query/api_error';
import { ask, type QueryParameters } from '../../query/ask';
import { useServices } from '../../shell/services';
import { exportHead, exportPage, type ExportFormat } from './export_events';

interface ExportProgress {
  done: number;
  total: number;
}

export interface ExportRun {
  progress?: ExportProgress;
  error?: ApiError;
  /** Of these events, or without any of all behind the choice. */
  start: (format: ExportFormat, shown?: readonly ProbeEvent[]) => void;
  cancel: () => void;
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
  const { core } = useServices();
  const [progress, setProgress] = useState<ExportProgress>();
  const [error, setError] = useState<ApiError>();
  const running = useRef<AbortController>();

  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(undefined);
  }, []);

  const save = (format: ExportFormat, parts: string[]) => {
    const safeName = name.replace(/[^\w.-]+/g, '_').slice(0, 60);
    const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
    downloadBlob(`tetragon-${safeName}.${format}`, new Blob(parts, { type }));
  };

  const start = (format: ExportFormat, shown?: readonly ProbeEvent[]) => {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    setError(undefined);
    if (shown) {
      save(format, [exportHead(head(shown.length), format), exportPage(shown, format)]);
      return;
    }
    setProgress({ done: 0, total: 0 });
    const run = async () => {
      const parts: string[] = [];
      let done = 0;
      let after: string | undefined;
      do {
        const query = {
          ...choice,
          size: MAX_PROBE_EVENTS_PAGE_SIZE,
          ...(after !== undefined && { after }),
        };
        const page = await ask(
          core.http,
          KERNEL_PROBE_EVENTS_PATH,
          query,
          kernelProbeEventsAnswerSchema,
          stop.signal,
        );
        if (parts.length === 0) parts.push(exportHead(head(page.total, page.total), format));
        parts.push(exportPage(page.events, format));
        done += page.events.length;
        setProgress({ done, total: page.total });
        after = page.next;
      } while (after !== undefined);
      save(format, parts);
    };
    run()
      .catch((failure: unknown) => {
        if (!stop.signal.aborted) setError(toApiError(failure));
      })
      .finally(() => {
        if (running.current === stop) setProgress(undefined);
      });
  };
  return { ...(progress && { progress }), ...(error && { error }), start, cancel };
}
