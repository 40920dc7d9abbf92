import { createContext, useContext, useState, type ReactNode } from 'react';

/** Where the reader left the list. */
export interface Place {
  /** Range and filters of the list as text: another list has another place. */
  identity: string;
  /** Pages that were loaded. */
  pages: number;
  /** `processKey` of the row that was opened. */
  key: string;
}

/** Keeps the place in the list while a process is looked at; it ends with the app. */
export class ListPlace {
  private place: Place | undefined;

  remember(place: Place): void {
    this.place = place;
  }

  recall(identity: string): Place | undefined {
    return this.place?.identity === identity ? this.place : undefined;
  }
}

const ListPlaceContext = createContext<ListPlace | undefined>(undefined);

/** Stands above the pages, since the list itself goes away while another page is shown. */
export function ListPlaceProvider({ children }: { children?: ReactNode }) {
  const [place] = useState(() => new ListPlace());
  return <ListPlaceContext.Provider value={place}>{children}</ListPlaceContext.Provider>;
}

export function useListPlace(): ListPlace {
  const place = useContext(ListPlaceContext);
  if (!place) throw new Error('useListPlace needs a ListPlaceProvider above it');
  return place;
}
