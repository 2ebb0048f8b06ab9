import type { Settings } from '../platform/settings/settings.js';

/** What goes out. */
export function settingsView(settings: Settings) {
  const { reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes, changedAt } = settings;
  return { reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes, changedAt };
}
