/** `Session 1`, `Session 1 (2)`, …: names of what came in beside something of the same name. */

/** A number at its end keeps a name below the 200 characters that it may have. */
const LONGEST = 190

/** The first of them that nothing here is called. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let n = 2
  while (taken.includes(`${name.slice(0, LONGEST)} (${n})`)) n++
  return `${name.slice(0, LONGEST)} (${n})`
}

export function isCalled(name: string, own: string): boolean {
  const base = `${name.slice(0, LONGEST)} (`
  return own === name || (own.startsWith(base) && /^\d+\)$/.test(own.slice(base.length)))
}
