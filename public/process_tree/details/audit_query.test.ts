import { expect, it } from 'vitest';
import { quoteKql } from '../../export/quote_kql';
import { auditQuery } from './audit_query';

const POD = { namespace: 'payments', name: 'api-1', labels: {}, annotations: {} };

it('asks who ran something in this container just before the process started', () => {
  const query = auditQuery({ ...POD, container: { name: 'app' } }, '2026-03-01T12:00:00.5Z');
  expect(query?.split(' and ')).toEqual([
    'kubernetes.audit.objectRef.resource: "pods"',
    'kubernetes.audit.objectRef.subresource: ("exec" or "attach" or "ephemeralcontainers")',
    'kubernetes.audit.objectRef.namespace: "payments"',
    'kubernetes.audit.objectRef.name: "api-1"',
    '(kubernetes.audit.requestURI: *container=app* or not kubernetes.audit.requestURI: *container=*)',
    '@timestamp >= "2026-03-01T11:58:00.500Z"',
    '@timestamp <= "2026-03-01T12:00:10.500Z"',
  ]);
});

it.each([
  [undefined, '2026-03-01T12:00:00Z'],
  [{ ...POD, namespace: '' }, undefined],
  [POD, 'no time'],
])('asks nothing without a pod and a start: %j, %s', (pod, start) => {
  expect(auditQuery(pod, start)).toBeUndefined();
});

it('lets no name out of its quotes, and no odd container into a wildcard', () => {
  expect(quoteKql('a" or x: "\\')).toBe('"a\\" or x: \\"\\\\"');
  expect(
    auditQuery({ ...POD, container: { name: '* or a: b' } }, '2026-03-01T12:00:00Z'),
  ).not.toContain('requestURI');
});
