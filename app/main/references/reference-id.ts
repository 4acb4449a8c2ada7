const LONGEST = 60

/** Of a name: `Healthy adults, 2026` becomes `healthy-adults-2026`. */
export function idOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, LONGEST).replace(/-+$/, '') || 'reference'
}
