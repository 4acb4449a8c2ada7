/** Names as their model has them: makers put the person before them, `Ann:LASI`. Two people's stay as they are, and so do those that would be called alike. */
export function withoutSubject(names: readonly string[]): readonly string[] {
  const subjects = new Set(names.flatMap((name) => (name.includes(':') ? [name.slice(0, name.indexOf(':'))] : [])))
  if (subjects.size !== 1) return names
  const bare = names.map((name) => name.slice(name.indexOf(':') + 1))
  return new Set(bare).size === names.length ? bare : names
}
