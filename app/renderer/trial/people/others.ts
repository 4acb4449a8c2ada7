/** Those in the pictures whose skeleton it is not. */
import type { People } from '../../../core/body/people/people.ts'
import { createStore } from '../../store.ts'

/** By media id; null until they have been read, or while nobody looks at them. */
export const others = createStore<ReadonlyMap<string, People> | null>(null)
