import * as z from 'zod';
import { RECORDABLE_NAMES, type RecordableName } from '../../documents/recordable_facts';
import { SETUP_ROWS } from '../../limits';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { noEvents } from './no_events';

export type RecordedCounts = Record<RecordableName, number>;

const countsSchema = z.record(z.enum(RECORDABLE_NAMES), z.number());

const factsSchema = z.object({
  hours: z.number(),
  /** Exec documents. */
  execs: z.number(),
  all: countsSchema,
  nodes: z.array(z.object({ node: z.string(), execs: z.number(), counts: countsSchema })),
  moreNodes: z.number(),
});

const options = z.array(z.enum(RECORDABLE_NAMES));

export const recordedAnswer = checkAnswer(
  'recorded',
  [coded('recorded', { on: options, off: options, onSomeNodes: options })],
  factsSchema,
);

export type RecordedFacts = z.output<typeof factsSchema>;

/** Options of Tetragon, on or off; off is its default, and no fault. */
export function judgeRecorded(facts: RecordedFacts): ResultOf<typeof recordedAnswer> {
  const { execs, hours, all, nodes, moreNodes } = facts;
  if (execs === 0) return noEvents(hours);
  const on = RECORDABLE_NAMES.filter((option) => all[option] > 0);
  const off = RECORDABLE_NAMES.filter((option) => all[option] === 0);
  return {
    status: 'passed',
    conclusion: { code: 'recorded', values: { on, off, onSomeNodes: on.filter(isOnSomeNodes) } },
    facts: {
      ...facts,
      nodes: nodes.slice(0, SETUP_ROWS),
      moreNodes: moreNodes + Math.max(0, nodes.length - SETUP_ROWS),
    },
    repairs: off.map((option) => ({ code: 'record', values: { option } })),
  };

  function isOnSomeNodes(option: RecordableName): boolean {
    return nodes.some(({ counts }) => counts[option] === 0);
  }
}
