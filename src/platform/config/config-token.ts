/** The token under which the parsed configuration is injected. */
export const CONFIG = Symbol('config');
