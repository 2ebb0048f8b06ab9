import type { Caller } from '../access/caller.js';
import type { UserRole } from '../database/actor.js';

interface Link {
  /** In the language files: `frame.nav.<key>`. */
  readonly key: string;
  readonly href: string;
  /** null = everybody, also strangers. */
  readonly roles: readonly UserRole[] | null;
}

const SIGNED_IN: readonly Link[] = [
  { key: 'home', href: '/home', roles: null },
  { key: 'reviews', href: '/reviews', roles: ['reviewer', 'administrator'] },
  { key: 'portfolio', href: '/portfolio', roles: ['reviewer', 'administrator'] },
  { key: 'register', href: '/register', roles: ['reviewer', 'administrator'] },
  { key: 'plans', href: '/plans', roles: ['reviewer', 'administrator'] },
  { key: 'weighting', href: '/weighting', roles: ['reviewer', 'administrator'] },
  { key: 'people', href: '/people', roles: ['coordinator', 'administrator'] },
  { key: 'agencies', href: '/agencies', roles: ['administrator'] },
  { key: 'frameworks', href: '/frameworks', roles: ['administrator'] },
  { key: 'settings', href: '/settings', roles: ['administrator'] },
  { key: 'audit', href: '/audit', roles: ['administrator'] },
  { key: 'exports', href: '/exports', roles: ['reviewer', 'administrator'] },
  { key: 'account', href: '/account', roles: null },
];
const STRANGERS: readonly Link[] = [
  { key: 'about', href: '/', roles: null },
  { key: 'api', href: '/api/docs', roles: null },
  { key: 'signIn', href: '/sign-in', roles: null },
];

/** The main links for whoever is there. Pure. */
export function navigation(caller: Caller | null, path: string) {
  const links = caller ? SIGNED_IN : STRANGERS;
  return links
    .filter(({ roles }) => roles === null || caller?.actor.roles.some((role) => roles.includes(role)))
    .map(({ key, href }) => ({ key, href, current: path === href || (href !== '/' && path.startsWith(`${href}/`)) }));
}
