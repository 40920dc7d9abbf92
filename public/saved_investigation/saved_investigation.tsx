import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import { MAX_IMPORT_CHARACTERS } from '../../common/limits';
import { readInvestigation, type Investigation } from '../../common/process_tree/investigation';
import { useServices } from '../shell/services';
import { useAddress } from '../shell/address/use_address';
import { importProblemSentence } from './import_words';

interface SavedInvestigations {
  saved: Investigation | undefined;
  /** Opens a file that somebody chose or dropped; says why where that cannot be. */
  open: (file: File) => void;
}

const SavedContext = createContext<SavedInvestigations | undefined>(undefined);

/**
 * Keeps the saved investigation that was opened in this tab, in memory alone, and takes files that
 * are dropped anywhere on the app.
 */
export function SavedInvestigationProvider({ children }: { children?: ReactNode }) {
  const { core } = useServices();
  const { go } = useAddress();
  const [saved, setSaved] = useState<Investigation>();
  const open = useCallback(
    (file: File) => {
      void readFile(file).then((result) => {
        if ('kind' in result) {
          core.notifications.toasts.addDanger(importProblemSentence(result, file.name));
          return;
        }
        setSaved(result);
        go((address) => ({
          ...address,
          page: { name: 'process', execId: result.head.execId },
          pageParameters: { ...result.view, source: 'file' },
        }));
      });
    },
    [core, go],
  );
  useDroppedFile(open);
  const value = useMemo(() => ({ saved, open }), [saved, open]);
  return <SavedContext.Provider value={value}>{children}</SavedContext.Provider>;
}

export function useOpenInvestigation(): (file: File) => void {
  return useContext(SavedContext)?.open ?? (() => undefined);
}

/** The opened file, where it is about this process. */
export function useSavedInvestigation(execId: string): Investigation | undefined {
  const saved = useContext(SavedContext)?.saved;
  return saved?.head.execId === execId ? saved : undefined;
}

/** What the server would have answered. */
export function answerOfSaved({
  head,
  nodes,
  findings,
  documents,
  recorded,
  unattached,
  unattachedTotal,
}: Investigation): ProcessTreeAnswer {
  return {
    selected: head.execId,
    cluster: head.cluster,
    nodes,
    findings,
    documents,
    ...(recorded && { recorded }),
    ...(unattached && { unattached }),
    ...(unattachedTotal !== undefined && { unattachedTotal }),
    incomplete: head.incomplete,
    took: 0,
    searches: 0,
  };
}

async function readFile(file: File): Promise<ReturnType<typeof readInvestigation>> {
  // No text has fewer bytes than characters; a larger file is not even read.
  if (file.size > MAX_IMPORT_CHARACTERS * 4) return { kind: 'too_large' };
  try {
    return readInvestigation(await file.text());
  } catch {
    return { kind: 'no_json' };
  }
}

function useDroppedFile(open: (file: File) => void): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      open(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [open]);
}
