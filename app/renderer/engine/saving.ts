import { createStore } from '../store.ts'

/** Whether everything a person changed has reached the library. */
export interface Saving {
  open: number
  /** The last change did not get there. */
  failed: boolean
}

export const saving = createStore<Saving>({ open: 0, failed: false })

export async function tracked<Result>(work: Promise<Result>): Promise<Result> {
  saving.set((now) => ({ ...now, open: now.open + 1 }))
  try {
    const result = await work
    saving.set((now) => ({ open: now.open - 1, failed: false }))
    return result
  } catch (thrown) {
    saving.set((now) => ({ open: now.open - 1, failed: true }))
    throw thrown
  }
}
