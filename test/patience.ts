/**
 * Milliseconds after which a browser's page counts as hanging: one that takes 2 s takes 30 on slow
 * cores that do other things as well.
 */
export const PATIENCE_MS = 180_000;
