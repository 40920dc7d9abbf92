import type { Scenario } from '../scenario';

export const lossSigns: Scenario = {
  id: 'loss_signs',
  title: 'Signs of loss',
  reads:
    'On prod-eu/worker-1 the export rate limit dropped 1,204 and then 37 events, and Tetragon throttled one ' +
    'cgroup for eleven seconds. A default installation has no rate limit and does not export throttling: ' +
    'no sign there means nothing.',
  tell({ world, scene }) {
    const node = world.node('prod-eu', 'worker-1');
    const stage = scene(104);
    const { recorder } = stage;
    if (world.site.recording.rateLimit) {
      for (const dropped of ['1204', '37']) {
        const body = { number_of_dropped_process_events: dropped };
        recorder.other(node, stage.wait(60_000), 'rate_limit_info', body);
      }
    }
    const cgroup = `cri-containerd-${world.pod('prod-eu', 'shop', 'frontend', 0).container(stage.at).container.facts.id}.scope`;
    recorder.other(node, stage.wait(1), 'process_throttle', { type: 'THROTTLE_START', cgroup });
    recorder.other(node, stage.wait(11_000), 'process_throttle', { type: 'THROTTLE_STOP', cgroup });
    return { systemd: node.host(stage.at).systemd };
  },
};
