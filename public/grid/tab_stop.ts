/** `tabIndex` of what Tab reaches in the active row alone; the arrow keys reach it in the others. */
export function tabStop(isReachable: boolean): 0 | -1 {
  return isReachable ? 0 : -1;
}
