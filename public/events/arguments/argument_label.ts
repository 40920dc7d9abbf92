import { i18n } from '@kbn/i18n';
import type { TypedArgument } from '../../../common/kernel_probes/argument_value';

/** What stands before an argument's value: the policy's own label, else what kind of thing it is. */
export function argumentLabel({ label, kind, value }: TypedArgument): string {
  if (label !== undefined) return label;
  switch (value.type) {
    case 'path':
      return i18n.translate('tetragonInvestigator.probeArgument.path', { defaultMessage: 'Path' });
    case 'flow':
      return kind === 'skb_arg'
        ? i18n.translate('tetragonInvestigator.probeArgument.packet', { defaultMessage: 'Packet' })
        : i18n.translate('tetragonInvestigator.probeArgument.socket', { defaultMessage: 'Socket' });
    case 'address':
      return i18n.translate('tetragonInvestigator.probeArgument.address', {
        defaultMessage: 'Address',
      });
    case 'number':
      return i18n.translate('tetragonInvestigator.probeArgument.number', {
        defaultMessage: 'Number',
      });
    case 'bytes':
      return i18n.translate('tetragonInvestigator.probeArgument.bytes', {
        defaultMessage: 'Bytes',
      });
    case 'capability':
      return i18n.translate('tetragonInvestigator.probeArgument.capability', {
        defaultMessage: 'Capability',
      });
    case 'capabilities':
      return i18n.translate('tetragonInvestigator.probeArgument.capabilities', {
        defaultMessage: 'Capabilities',
      });
    case 'credentials':
      return i18n.translate('tetragonInvestigator.probeArgument.credentials', {
        defaultMessage: 'Credentials',
      });
    case 'userNamespace':
      return i18n.translate('tetragonInvestigator.probeArgument.userNamespace', {
        defaultMessage: 'User namespace',
      });
    case 'syscall':
      return i18n.translate('tetragonInvestigator.probeArgument.syscall', {
        defaultMessage: 'System call',
      });
    case 'error':
      return i18n.translate('tetragonInvestigator.probeArgument.error', {
        defaultMessage: 'Not readable',
      });
    case 'text':
      return i18n.translate('tetragonInvestigator.probeArgument.text', { defaultMessage: 'Text' });
    case 'absent':
    case 'named':
    case 'unknown':
      return kind === ''
        ? i18n.translate('tetragonInvestigator.probeArgument.argument', {
            defaultMessage: 'Argument',
          })
        : kind;
  }
}
