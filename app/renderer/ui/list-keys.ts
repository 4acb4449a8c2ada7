/** Where a key leads in a list; undefined: the key does not move. */
export function movedTo(key: string, active: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index))
  if (key === 'ArrowDown') return clamp(active + 1)
  if (key === 'ArrowUp') return active < 0 ? 0 : clamp(active - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'PageDown') return clamp(Math.max(0, active) + page)
  if (key === 'PageUp') return clamp(active - page)
  return undefined
}

/** What is chosen in a list: the active row, the chosen ones, and where a Shift range starts. */
export interface Selection {
  active: string | null
  chosen: ReadonlySet<string>
  anchor: string | null
}

export const nothingChosen: Selection = { active: null, chosen: new Set(), anchor: null }

export const chooseOne = (id: string): Selection => ({ active: id, chosen: new Set([id]), anchor: id })

export function chooseToggled(selection: Selection, id: string): Selection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { active: id, chosen, anchor: id }
}

export function chooseRange(selection: Selection, ids: readonly string[], to: string): Selection {
  const from = ids.indexOf(selection.anchor ?? to)
  const end = ids.indexOf(to)
  if (from < 0 || end < 0) return chooseOne(to)
  return { active: to, anchor: selection.anchor ?? to, chosen: new Set(ids.slice(Math.min(from, end), Math.max(from, end) + 1)) }
}

export const chooseAll = (selection: Selection, ids: readonly string[]): Selection => ({ ...selection, chosen: new Set(ids) })
