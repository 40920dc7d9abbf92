import { errors, type Client } from '@elastic/elasticsearch';
import { ExportError } from '../export_files/export_error';
import { INTEGRATION_PATTERN, INTEGRATION_TEMPLATE, indexTemplate } from './index_template';
import type { TemplateForm } from './template_form';

/**
 * Puts the index template and makes the data stream, so that both exist before the first event.
 * A template that the integration itself has installed is left as it is. With an `indexMode`, or a
 * name that is none of the integration's, the data stream gets a template of its own.
 */
export async function createDataStream(
  client: Client,
  dataStream: string,
  form: TemplateForm,
  options: { indexMode?: 'logsdb' } = {},
): Promise<void> {
  const belongs = dataStream.startsWith(INTEGRATION_PATTERN.slice(0, -1)) && !options.indexMode;
  const name = belongs ? INTEGRATION_TEMPLATE : dataStream;
  const pattern = belongs ? INTEGRATION_PATTERN : dataStream;
  try {
    const isInstalled =
      form === 'integration' && (await client.indices.existsIndexTemplate({ name }));
    if (!isInstalled) {
      await client.indices.putIndexTemplate({ name, ...indexTemplate(form, pattern, options) });
    }
    if (form === 'integration') await createByRequest(client, dataStream);
    else await createByWrite(client, dataStream);
  } catch (error) {
    throw new ExportError(
      `The data stream ${dataStream} cannot be made (${messageOf(error)}): check that Elasticsearch runs, and that this user may manage index templates and create indices of that name.`,
      { cause: error },
    );
  }
}

function messageOf(error: unknown): string {
  // The answer to a HEAD request has no body, and so the error no message.
  if (error instanceof errors.ResponseError && error.message === '') {
    return `it answers ${error.statusCode}`;
  }
  return error instanceof Error ? error.message : String(error);
}

async function createByRequest(client: Client, dataStream: string): Promise<void> {
  try {
    await client.indices.createDataStream({ name: dataStream });
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) throw error;
    if (!error.message.includes('resource_already_exists_exception')) throw error;
  }
}

/**
 * Without the `_data_stream` API only a write makes a data stream. A document without @timestamp does:
 * the stream is made for it, then the document is refused, and nothing is left of it.
 */
async function createByWrite(client: Client, dataStream: string): Promise<void> {
  const { items } = await client.bulk({
    index: dataStream,
    pipeline: '_none',
    require_data_stream: true,
    operations: [{ create: {} }, {}],
  });
  const refusal = items[0]?.create?.error?.caused_by?.reason ?? items[0]?.create?.error?.reason;
  if (!refusal?.includes('@timestamp')) throw new Error(refusal ?? 'an empty document was stored');
}
