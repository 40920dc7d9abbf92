import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.integration_assets', {
  trial:
    'Local trial: its Elasticsearch has no ingest processors, so npm start parsed these events the way the integration’s pipeline does.',
  notInstalled:
    'The integration’s assets are not installed: events would be stored as plain text that no page can search.',
  noPipeline: 'The integration’s ingest pipeline is missing: no event is parsed.',
  noTemplate: 'The integration’s index template is missing.',
  otherTemplate:
    'Another index template has a higher priority for this data stream, so the integration’s fields and pipeline don’t apply.',
  otherPipeline:
    'The write index of {stream} has {hasPipeline, select, true {another default pipeline ({pipeline})} other {no default pipeline}}: it was created before the assets were installed, or by hand.',
  pipelineGone:
    '{stream} writes through the pipeline {pipeline}, which does not exist: Elasticsearch refuses every event.',
  notAllowed:
    'You can’t see this: {count, plural, one {the privilege {privileges} is} other {the privileges {privileges} are}} missing.',
  noApi:
    'Unknown: this Elasticsearch lacks {apis}. Whether the integration’s assets are installed and in use can’t be seen without it.',
  notAnswered:
    'Unknown: Elasticsearch answered {apis} with an error. Run this check again in a moment.',
  installed:
    'Index template and ingest pipeline{hasVersion, select, true { of version {version}} other {}} are installed. {streams, plural, =0 {No data stream uses them yet.} other {Every data stream writes through them.}}',
  installedShort: 'installed',
  incomplete: 'incomplete',
  access_answered: 'installed',
  access_absent: 'missing',
  access_forbidden: 'you can’t see this',
  access_unsupported: 'unknown, this Elasticsearch lacks the API',
  access_trial: 'not in the local trial',
  access_failed: 'unknown, Elasticsearch answered with an error',
  template: 'Index template',
  pipeline: 'Ingest pipeline',
  version: 'Version of the integration',
  defaultPipeline: 'Default pipeline of {stream}',
  writeIndex: 'write index {index}',
});
