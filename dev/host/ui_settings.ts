/** Kibana's own defaults of the settings that the plugin reads. */
export function uiSettings(firstRange: { from: string; to: string }): Record<string, unknown> {
  return {
    dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS',
    'dateFormat:tz': 'Browser',
    'timepicker:timeDefaults': firstRange,
    'timepicker:quickRanges': [
      { from: 'now/d', to: 'now/d', display: 'Today' },
      { from: 'now/w', to: 'now/w', display: 'This week' },
      { from: 'now-1m', to: 'now', display: 'Last 1 minute' },
      { from: 'now-15m', to: 'now', display: 'Last 15 minutes' },
      { from: 'now-30m', to: 'now', display: 'Last 30 minutes' },
      { from: 'now-1h', to: 'now', display: 'Last 1 hour' },
      { from: 'now-24h/h', to: 'now', display: 'Last 24 hours' },
      { from: 'now-7d/d', to: 'now', display: 'Last 7 days' },
      { from: 'now-30d/d', to: 'now', display: 'Last 30 days' },
      { from: 'now-90d/d', to: 'now', display: 'Last 90 days' },
      { from: 'now-1y/d', to: 'now', display: 'Last 1 year' },
    ],
  };
}
