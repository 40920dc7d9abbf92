import * as z from 'zod';
import { incompleteReasonSchema } from '../api/incomplete';
import { processRowSchema } from '../api/process_rows';
import {
  processNodeSchema,
  recordedSchema,
  treeFindingSchema,
  unattachedEventSchema,
  type ProcessNode,
} from '../api/process_tree';
import { MAX_IMPORT_CHARACTERS, MAX_IMPORT_NODES, MAX_UNATTACHED } from '../limits';

/** What a file of this product says it is; another version is another form. */
const INVESTIGATION_FORMAT = 'tetragon-investigator/investigation';
const VERSION = 1;

/** Who asked what when, and what the answer lacked: what makes a file an audit record. */
const recordHeadSchema = z.object({
  /** exec_id that was asked for, in Tetragon's form. */
  execId: z.string().min(1),
  cluster: z.string(),
  /** The address line, below the app. */
  address: z.string(),
  /** Time range in the address, if any: it dims, and restricts no tree. */
  range: z.object({ from: z.string(), to: z.string() }).optional(),
  /** RFC 3339. */
  exportedAt: z.string(),
  /** Empty where nothing is known to be missing; sentences in files of the first releases. */
  incomplete: z.array(
    z.union([
      incompleteReasonSchema,
      z.string().transform((text) => ({ code: 'sentence' as const, values: { text } })),
    ]),
  ),
});

export type RecordHead = z.infer<typeof recordHeadSchema>;

const investigationSchema = z.object({
  format: z.literal(INVESTIGATION_FORMAT),
  version: z.literal(VERSION),
  head: recordHeadSchema,
  nodes: z.array(processNodeSchema).min(1).max(MAX_IMPORT_NODES),
  findings: z.array(treeFindingSchema),
  documents: z.number(),
  recorded: recordedSchema.optional(),
  unattached: z.array(unattachedEventSchema).max(MAX_UNATTACHED).optional(),
  unattachedTotal: z.number().optional(),
  /** Exact command lines and users as far as they were loaded; secrets are dots. */
  rows: z.array(processRowSchema).max(MAX_IMPORT_NODES),
  /** Parameters of the page: what was open, selected and found. */
  view: z.record(z.string(), z.string()),
});

export type Investigation = z.infer<typeof investigationSchema>;

export function newInvestigation(parts: Omit<Investigation, 'format' | 'version'>): Investigation {
  return { format: INVESTIGATION_FORMAT, version: VERSION, ...parts };
}

/** Why a file cannot be opened; the page words it. */
export type ImportProblem =
  | { kind: 'too_large' }
  | { kind: 'no_json' }
  | { kind: 'other_format' }
  | { kind: 'invalid'; where: string; reason: string };

/**
 * Reads a saved investigation. The file may come from anybody: what does not fit the form is
 * refused, and links that no tree can have (cycles, two of an id) are left out.
 */
export function readInvestigation(text: string): Investigation | ImportProblem {
  if (text.length > MAX_IMPORT_CHARACTERS) return { kind: 'too_large' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'no_json' };
  }
  const format = z.object({ format: z.literal(INVESTIGATION_FORMAT) }).safeParse(json);
  if (!format.success) return { kind: 'other_format' };
  const checked = investigationSchema.safeParse(json);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return { kind: 'invalid', where: issue?.path.join('.') ?? '', reason: issue?.message ?? '' };
  }
  return { ...checked.data, nodes: soundNodes(checked.data.nodes) };
}

/** Parents before children, one node an exec_id, no cycles, images only replaced by later ones. */
function soundNodes(nodes: readonly ProcessNode[]): ProcessNode[] {
  const byId = new Map<string, ProcessNode>();
  for (const node of nodes) if (!byId.has(node.execId)) byId.set(node.execId, node);
  const children = new Map<string, ProcessNode[]>();
  const ordered: ProcessNode[] = [];
  const place = new Map<string, number>();
  const walkFrom = (root: ProcessNode) => {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (place.has(node.execId)) continue;
      place.set(node.execId, ordered.push(node) - 1);
      waiting.push(...(children.get(node.execId) ?? []).toReversed());
    }
  };
  for (const node of byId.values()) {
    const parent = node.parentExecId;
    if (parent === undefined || !byId.has(parent)) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  for (const node of byId.values()) {
    if (node.parentExecId === undefined || !byId.has(node.parentExecId)) walkFrom(node);
  }
  // What is left hangs in a cycle: it is cut where the file names it first.
  for (const node of byId.values()) {
    if (place.has(node.execId)) continue;
    const root = { ...node };
    delete root.parentExecId;
    walkFrom(root);
  }
  return ordered.map((node, index) => withoutWrongImages(node, index, place));
}

/** A task's images follow each other in the order of the tree, so that none can follow itself. */
function withoutWrongImages(
  node: ProcessNode,
  index: number,
  place: ReadonlyMap<string, number>,
): ProcessNode {
  const { replacedBy, rereadOf, ...rest } = node;
  const sound: ProcessNode = rest;
  if (replacedBy !== undefined && (place.get(replacedBy) ?? -1) > index)
    sound.replacedBy = replacedBy;
  if (rereadOf !== undefined && (place.get(rereadOf) ?? index) < index) sound.rereadOf = rereadOf;
  return sound;
}
