/** What a stem is in the mix: those that a move of the driver's takes away or calls in, and the rest of the band. */
export type StemRole = 'band' | 'rhythm' | 'lead' | 'police';

const NAMED: readonly StemRole[] = ['rhythm', 'lead', 'police'];

/**
 * The role of each stem, by name. A level may name its stems as it likes: without one called "lead" the last of several
 * that has no other role leads; a song in one piece is the band.
 */
export function stemRoles(stems: readonly { readonly name: string }[]): StemRole[] {
  const roles = stems.map(({ name }): StemRole => NAMED.find((role) => role === name.toLowerCase()) ?? 'band');
  if (roles.includes('lead')) return withoutSoloist(roles);
  const last = roles.lastIndexOf('band');
  if (last <= 0 || stems[last]?.name.toLowerCase() === 'drums') return withoutSoloist(roles);
  return roles.map((role, index) => (index === last ? 'lead' : role));
}

/** What sounds alone is the whole song, whatever it is called: it must not fall silent. */
function withoutSoloist(roles: readonly StemRole[]): StemRole[] {
  return roles.filter((role) => role !== 'police').length > 1
    ? [...roles]
    : roles.map((role) => (role === 'police' ? role : 'band'));
}
