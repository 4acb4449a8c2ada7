import { createStore } from '../../store.ts'

interface ModelsView {
  /** The model whose details are shown. */
  id: string | null
  /** In their place: two models against each other. */
  compares: boolean
}

export const modelsView = createStore<ModelsView>({ id: null, compares: false })

export const showModel = (id: string) => modelsView.set({ id, compares: false })
export const toggleComparison = () => modelsView.set({ ...modelsView.get(), compares: !modelsView.get().compares })
