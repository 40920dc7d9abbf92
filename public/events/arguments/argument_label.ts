import type { ArgumentValue, TypedArgument } from '../../../common/kernel_probes/argument_value';
import { messages } from './messages';

/** Kinds whose own word says less than the kernel's name of the parameter. */
const NAMED_BY_PARAMETER = new Set<ArgumentValue['type']>(['number', 'text', 'absent']);

/**
 * What stands before an argument's value: the policy's own label, else the parameter's name, else what
 * kind of thing it is.
 */
export function argumentLabel({ label, parameter, kind, value }: TypedArgument): string {
  if (label !== undefined) return label;
  if (parameter !== undefined && NAMED_BY_PARAMETER.has(value.type)) return parameter;
  switch (value.type) {
    case 'path':
      return messages.path();
    case 'flow':
      return kind === 'skb_arg' ? messages.packet() : messages.socket();
    case 'address':
      return messages.address();
    case 'number':
      return messages.number();
    case 'bytes':
      return messages.bytes();
    case 'capability':
      return messages.capability();
    case 'capabilities':
      return messages.capabilities();
    case 'credentials':
      return messages.credentials();
    case 'userNamespace':
      return messages.userNamespace();
    case 'syscall':
      return messages.syscall();
    case 'error':
      return messages.error();
    case 'text':
      return messages.text();
    case 'absent':
    case 'named':
    case 'unknown':
      return kind === '' ? messages.argument() : kind;
  }
}
