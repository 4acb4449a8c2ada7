import { createStore } from '../../store.ts'

/** The model whose details are shown. */
export const modelsView = createStore<{ id: string | null }>({ id: null })
