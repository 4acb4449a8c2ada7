import { MOST_REFERENCE_BYTES, type ReferenceSummary } from '../../../../contract/gait/references.ts'
import type { Problem } from '../../../../core/problem.ts'
import { undo } from '../../../commands/history.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { count } from '../../../format/amounts.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { createStore } from '../../../store.ts'
import { tell } from '../../../ui/toasts.ts'

/** How far the reading of files is that may hold references. */
interface ReferenceImport {
  isReading: boolean
  /** Of the files that were refused. */
  problems: readonly Problem[]
}

const NONE: ReferenceImport = { isReading: false, problems: [] }
export const referenceImport = createStore<ReferenceImport>(NONE)

export const forgetProblems = () => referenceImport.set(NONE)
export const isFreeForReferences = () => !referenceImport.get().isReading

export function pickReferences(): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, accept: '.json,application/json' })
  input.addEventListener('change', () => void importReferences([...(input.files ?? [])]))
  input.click()
}

export const dropReferences = ({ files }: DataTransfer) => void importReferences([...files])

async function importReferences(files: readonly File[]): Promise<void> {
  if (files.length === 0 || !isFreeForReferences()) return
  referenceImport.set({ isReading: true, problems: [] })
  const added: ReferenceSummary[] = []
  const problems: Problem[] = []
  for (const file of files)
    try {
      added.push(await addFrom(file))
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (problem) problems.push(problem)
    }
  referenceImport.set({ isReading: false, problems })
  const last = added.at(-1)
  if (!last) return
  navigate({ workspace: 'library', references: true, referenceId: last.id })
  tell(added.length === 1 ? `${last.name} is in the library.` : `${count(added.length, 'reference')} are in the library.`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: `New reference ${last.name}` } })
}

async function addFrom(file: File): Promise<ReferenceSummary> {
  if (file.size > MOST_REFERENCE_BYTES) throw { code: 'reference-refused', message: `“${file.name}” is larger than any reference is.`, hint: 'References are JSON files of some hundred kilobytes, with each person’s curves of some megabytes.', subject: file.name } satisfies Problem
  // What is refused is no change that was lost: the page itself says why.
  return engine.references.add({ name: file.name, text: await file.text() })
}
