/** By what a list of matters is sorted; the id settles ties. `changed` and the two counts run downwards. */
export const MATTER_SORTS = ['pilots', 'agencies', 'changed', 'name'] as const;
export type MatterSort = (typeof MATTER_SORTS)[number];

interface Sort {
  readonly key: string;
  /** Type of the key in PostgreSQL, as which a cursor's text is read. */
  readonly type: string;
  readonly order: string;
  /** SQL: whether a row comes after the place in a parameter. */
  readonly isAfter: (parameter: string) => string;
}

const downwards = (key: string, type: string): Sort => ({
  key,
  type,
  order: `${key} DESC`,
  isAfter: (parameter) => `${key} < ${parameter}::${type}`,
});

export const SORTS: Readonly<Record<MatterSort, Sort>> = {
  pilots: downwards('coalesce(c.pilots, 0)', 'bigint'),
  agencies: downwards('coalesce(c.agencies, 0)', 'bigint'),
  changed: downwards(`date_trunc('milliseconds', t.changed_at)`, 'timestamptz'),
  name: { key: 't.name', type: 'text', order: 't.name', isAfter: (parameter) => `t.name > ${parameter}` },
};
