/** What `npm start -- --help` prints; start_options.ts reads these options. */
export const USAGE = `npm start -- [OPTIONS] [FILE…]

Runs Tetragon Investigator with an Elasticsearch of its own that holds sample events, or the events
of Tetragon export FILEs (plain or .gz, - for standard input).

  --kibana 8|9        shared libraries like Kibana 8.13's or 9.x's (default 9)
  --port N            port of the web page (default: the first free one from 5601 on)
  --heap MB           memory of Elasticsearch (default 1024)
  --security          Elasticsearch asks who you are; the users are printed
  --data-stream NAME  where events are loaded to (default logs-cilium_tetragon.log-default, on an
                      existing cluster logs-cilium_tetragon.log-trial)
  --help              this text

Sample events:
  --profile NAME      default (Tetragon's default settings) or everything (default: everything)
  --documents N       about so many documents
  --seed N            another number, other events (default 1)

An existing cluster is used when ELASTICSEARCH_URL is set, with ELASTICSEARCH_USERNAME and
ELASTICSEARCH_PASSWORD or ELASTICSEARCH_API_KEY, and ELASTICSEARCH_CA (a PEM file). Nothing is loaded
there unless FILEs are named, or samples are asked for with
  --load              load the sample events into the existing cluster
`;
