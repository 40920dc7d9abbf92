import type { BadgeTone } from './event_meaning';

/** A word or two that stand beside a process, with the sentence that explains them. */
export interface Badge {
  id: string;
  text: string;
  tone: BadgeTone;
  explanation: string;
  /** What it is called where its text is a sign alone. */
  label?: string;
}
