import { startPluginServer } from '../plugin_server';

interface Order {
  elasticsearchUrl: string;
  settings: Record<string, unknown>;
}

// A process that only serves the plugin, so that its memory is the server's.
process.on('message', (message: unknown) => {
  if (message === 'memory') {
    // maxRSS is in kilobytes (Node, process.resourceUsage).
    process.send?.({ peakMegabytes: process.resourceUsage().maxRSS / 1024 });
    return;
  }
  const { elasticsearchUrl, settings } = message as Order;
  void startPluginServer({
    elasticsearch: { url: elasticsearchUrl },
    askForLogin: false,
    settings,
  }).then(({ url }) => process.send?.({ url }));
});
process.on('disconnect', () => process.exit(0));
