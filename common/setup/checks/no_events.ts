/** A question about events where there are none to ask about. */
export function noEvents(hours: number) {
  return {
    status: 'skipped' as const,
    conclusion: { code: 'no_events' as const, values: { hours } },
    repairs: [{ code: 'find_hop' as const }],
  };
}
