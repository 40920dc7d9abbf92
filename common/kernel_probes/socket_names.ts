/** Address families by number (include/linux/socket.h of Linux 6.1); those a container meets. */
const FAMILIES: Readonly<Record<number, string>> = {
  0: 'AF_UNSPEC',
  1: 'AF_UNIX',
  2: 'AF_INET',
  3: 'AF_AX25',
  4: 'AF_IPX',
  5: 'AF_APPLETALK',
  9: 'AF_X25',
  10: 'AF_INET6',
  15: 'AF_KEY',
  16: 'AF_NETLINK',
  17: 'AF_PACKET',
  21: 'AF_RDS',
  29: 'AF_CAN',
  30: 'AF_TIPC',
  31: 'AF_BLUETOOTH',
  38: 'AF_ALG',
  40: 'AF_VSOCK',
  41: 'AF_KCM',
  42: 'AF_QIPCRTR',
  43: 'AF_SMC',
  44: 'AF_XDP',
  45: 'AF_MCTP',
};

/** Types of socket(2) (include/linux/net.h); the higher bits are SOCK_NONBLOCK and SOCK_CLOEXEC. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'SOCK_STREAM',
  2: 'SOCK_DGRAM',
  3: 'SOCK_RAW',
  4: 'SOCK_RDM',
  5: 'SOCK_SEQPACKET',
  6: 'SOCK_DCCP',
  10: 'SOCK_PACKET',
};

const TYPE_MASK = 0xf;
const NONBLOCK = 0o4000;
const CLOEXEC = 0o2000000;

/** Protocols of IP (include/uapi/linux/in.h). */
const PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'IPPROTO_IP',
  1: 'IPPROTO_ICMP',
  2: 'IPPROTO_IGMP',
  4: 'IPPROTO_IPIP',
  6: 'IPPROTO_TCP',
  17: 'IPPROTO_UDP',
  33: 'IPPROTO_DCCP',
  41: 'IPPROTO_IPV6',
  47: 'IPPROTO_GRE',
  50: 'IPPROTO_ESP',
  51: 'IPPROTO_AH',
  58: 'IPPROTO_ICMPV6',
  132: 'IPPROTO_SCTP',
  136: 'IPPROTO_UDPLITE',
  255: 'IPPROTO_RAW',
  262: 'IPPROTO_MPTCP',
};

export function familyName(number: number): string | undefined {
  return FAMILIES[number];
}

/** `526337` → `SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC`. */
export function socketTypeName(number: number): string | undefined {
  const name = TYPES[number & TYPE_MASK];
  if (name === undefined || number < 0) return undefined;
  return [
    name,
    ...(number & NONBLOCK ? ['SOCK_NONBLOCK'] : []),
    ...(number & CLOEXEC ? ['SOCK_CLOEXEC'] : []),
  ].join('|');
}

export function protocolName(number: number): string | undefined {
  return PROTOCOLS[number];
}

/** `IPPROTO_TCP` → `tcp`; other text as it is. */
export function shortProtocol(protocol: string): string {
  return protocol.replace(/^IPPROTO_/, '').toLowerCase();
}
