/**
 * Mark in the `_meta` of the mapping that `npm start` makes on its own node. That node lacks APIs by
 * its nature; a cluster without the mark that lacks one is told which.
 */
export const TRIAL_MARK = 'tetragon_investigator_trial';
