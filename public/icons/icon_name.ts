/**
 * Icons that code chooses at run time. EUI 93 (Kibana 8.13) and 122 (9.x) disagree about more than a
 * hundred names, a missing one is a broken picture, and the type checker does not see it:
 * test/lint/icon_names.test.ts looks these, and those written in JSX, up in both.
 */
export type ChosenIcon = 'clock' | 'database' | 'lock' | 'search' | 'warning';
