import { createStore } from '../../store.ts'
import type { WalkBeside } from './walk-beside.ts'

/** Of the open trial; null until its gait has been read. */
export const shownWalk = createStore<WalkBeside | null>(null)
