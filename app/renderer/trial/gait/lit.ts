import { isSame } from '../../../core/review/same-finding.ts'
import type { Gait } from '../../../contract/gait/gait.ts'
import { createStore } from '../../store.ts'

export type Finding = Gait['deviations'][number]

/** Whose evidence is lit, in every panel. */
export interface Lit {
  /** The one that was clicked. */
  selected: Finding | null
  /** The one under the pointer, or with the focus. */
  hovered: Finding | null
}

const NOTHING: Lit = { selected: null, hovered: null }

export const lit = createStore<Lit>(NOTHING)

/** A look in passing comes first. */
export const litFinding = ({ selected, hovered }: Lit): Finding | null => hovered ?? selected

export const hover = (finding: Finding | null): void => lit.set((now) => (now.hovered === finding ? now : { ...now, hovered: finding }))
export const select = (finding: Finding | null): void => lit.set((now) => ({ ...now, selected: finding }))

/** Another gait has findings of its own: what was lit stays so where it is found there too. */
export function findAgain(findings: readonly Finding[]): void {
  const again = (finding: Finding | null) => findings.find((one) => finding !== null && isSame(one, finding)) ?? null
  lit.set((now) => ({ selected: again(now.selected), hovered: again(now.hovered) }))
}
