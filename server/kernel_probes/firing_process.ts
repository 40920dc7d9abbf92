/** A process that fired, and what its own events say of the two generations above it. */
export interface FiringProcess {
  /** Of its last stage that fired; what follows is of that one unless it says otherwise. */
  execId: string;
  cluster: string;
  binary?: string;
  /** RFC 3339, or epoch milliseconds. */
  start?: string | number;
  flags?: string;
  docker?: string;
  /** Of its first stage that fired. */
  parentExecId?: string;
  parentStart?: string | number;
  parentBinary?: string;
  parentDocker?: string;
  grandparentExecId?: string;
  pod?: string;
  node: string;
  events: number;
  firstSeen: number;
}
