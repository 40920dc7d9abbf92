import { startElasticsearch } from '../../dev/elasticsearch/start_elasticsearch';

/** A program that the tests kill: runs a node in the folder it is given and prints its address. */
const [folder = ''] = process.argv.slice(2);
startElasticsearch({ folder, heapMb: 256, shortLived: true, onProgress: () => undefined }).then(
  ({ url }) => {
    process.stdout.write(`${url}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
