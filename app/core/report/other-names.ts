/** The words and times of a report under other names: whoever reads it learns neither who nor when. */

export interface Renaming {
  /** Each name, and what stands for it. Longer ones first, since one may hold another. */
  names: readonly (readonly [name: string, instead: string])[]
  shiftDays: number
}

/** Where people read: identifiers and kinds stay what they are. */
const READ = new Set(['sentence', 'title', 'doubts', 'what', 'message', 'hint', 'reason', 'remedy', 'source', 'name', 'called', 'subject', 'stale', 'trial', 'leftOut', 'odd'])
/** Sentences as data (`core/notes/said.ts`): what stands in one is read in it. */
const SAID = new Set(['said', 'leftOutSaid', 'staleSaid'])
const DAY_US = 86_400_000_000
/** Later than 2001: an instant, and no length of time. */
const INSTANT_US = 1e15

/** Through all of a value that JSON can hold. */
export function renamed<Value>(value: Value, renaming: Renaming, key = '', isSaid = false): Value {
  if (typeof value === 'string') return (READ.has(key) || (isSaid && key !== 'key') ? inOtherNames(value, renaming) : value) as Value
  if (typeof value === 'number') return (key.endsWith('Us') && value > INSTANT_US ? value + renaming.shiftDays * DAY_US : value) as Value
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, renaming, key, isSaid)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, renamed(one as unknown, renaming, own, isSaid || SAID.has(own))])) as Value
}

/** Only whole words: somebody called Al is no part of “all”. */
function inOtherNames(text: string, { names }: Renaming): string {
  return names.reduce((now, [name, instead]) => (name.trim() === '' ? now : now.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'gu'), instead)), text)
}
