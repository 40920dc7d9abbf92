/** Stands for a secret; always the same width: the length of a secret is part of it. */
export const SECRET_DOTS = '••••••';
