import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.data_view', {
  noDataViews: 'This Kibana has no data views and no Discover, so there is nothing to check.',
  notCovered: 'No data view includes the data stream, so Discover can’t show these events.',
  notCoveredShort: 'no data view',
  covered:
    '{views, plural, one {# data view includes} other {# data views include}} the data stream: {first}.',
  coveredShort: '{views, plural, one {# view} other {# views}}',
  views: 'Data views',
  viewsScope: 'that you can see in this space',
  covering: 'Include the data stream',
});
