import * as z from 'zod';
import { MAX_LANE_DEPTH, MAX_LANE_KEY_LENGTH } from '../limits';
import { parsePath } from '../timeline/lane_path';
import { refuse } from './query';

/** A lane's path as `printPath` writes it. */
export const lanePathSchema = z
  .string()
  .max(MAX_LANE_DEPTH * MAX_LANE_KEY_LENGTH)
  .transform((text, context) => {
    const path = parsePath(text);
    if (path && path.length <= MAX_LANE_DEPTH) return path;
    return refuse(context, { code: 'lane_invalid', values: { maxDepth: MAX_LANE_DEPTH } });
  });
