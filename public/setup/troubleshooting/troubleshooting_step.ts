/** One thing to look at, in the order of an event's way. */
export interface TroubleshootingStep {
  text: string;
  code?: { language: 'bash' | 'yaml' | 'text'; text: string };
  link?: { label: string; href: string };
}
