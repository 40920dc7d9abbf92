import * as z from 'zod';
import { MAX_LANE_DEPTH, MAX_LANE_KEY_LENGTH } from '../limits';
import { parsePath } from '../timeline/lane_path';

/** A lane's path as `printPath` writes it. */
export const lanePathSchema = z
  .string()
  .max(
    MAX_LANE_DEPTH * MAX_LANE_KEY_LENGTH,
    `a lane's path may have at most ${MAX_LANE_DEPTH * MAX_LANE_KEY_LENGTH} characters`,
  )
  .transform((text, context) => {
    const path = parsePath(text);
    if (path && path.length <= MAX_LANE_DEPTH) return path;
    context.addIssue({
      code: 'custom',
      message: `a lane is a JSON list of 1 to ${MAX_LANE_DEPTH} texts, its cluster first`,
    });
    return z.NEVER;
  });
