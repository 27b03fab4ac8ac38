/** Who may do what. Every resolver and command asks here and nowhere else. */

export const ROLES = ['beheerder', 'facilitator', 'analist', 'partner', 'gast'] as const;
export type Role = (typeof ROLES)[number];

export interface Viewer {
  readonly name: string;
  readonly role: Role;
  /** Networks this viewer belongs to; `all` for the beheerder of the installation. */
  readonly networks: readonly string[] | 'all';
}

/** read: see a network; write: change what is in it; settings: change the network itself; create: make a new one. */
export type Action = 'read' | 'write' | 'settings' | 'create';

const allowed: { readonly [R in Role]: readonly Action[] } = {
  beheerder: ['read', 'write', 'settings', 'create'],
  facilitator: ['read', 'write', 'settings'],
  analist: ['read'],
  partner: ['read'],
  gast: ['read'],
};

/** May this viewer do this in that network? A network that is not the viewer's may not even be known to exist. */
export function may(viewer: Viewer, action: Action, networkId: string): boolean {
  const member = viewer.networks === 'all' || viewer.networks.includes(networkId);
  return member && allowed[viewer.role].includes(action);
}

/** The only viewer while there is no login: whoever sits at this machine. */
export const LOCAL_BEHEERDER: Viewer = { name: 'beheerder', role: 'beheerder', networks: 'all' };
