import { createStore } from '../../../store.ts'

/** The moment under the pointer. */
export const hover = createStore<number | null>(null)
