import type { KnownBy } from '../../../common/api/process_tree';

/** How a process is known, as a dot: filled with an exec document, a ring without, dashed for a ghost. */
export function KnownMark({ known }: { known: KnownBy }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden focusable="false">
      {known === 'exec' ? (
        <circle cx="5" cy="5" r="3.5" fill="currentColor" />
      ) : (
        <circle
          cx="5"
          cy="5"
          r="3.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.25"
          strokeDasharray={known === 'exit' || known === 'event' ? undefined : '2 1.67'}
        />
      )}
    </svg>
  );
}
