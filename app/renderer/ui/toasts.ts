import type { Problem } from '../../core/problem.ts'
import { toProblem } from '../engine/problem.ts'
import { createStore } from '../store.ts'

export interface Toast {
  id: number
  /** `note`: nothing was done, and this is why. */
  tone: 'done' | 'note' | 'problem'
  text: string
  hint?: string | undefined
  action?: { label: string; run: () => void } | undefined
  /** The action undoes or redoes exactly this: it is offered only while it is what would be undone or redone. */
  reverts?: { undo: string } | { redo: string }
  /** The job whose end it tells. */
  jobId?: string
  /** Where its words do not tell what it is about. */
  about?: string
}

export const toasts = createStore<readonly Toast[]>([])
let lastId = 0

export function dismiss(id: number): void {
  toasts.set((now) => now.filter((toast) => toast.id !== id))
}

export function dismissAbout(jobId: string): void {
  toasts.set((now) => now.filter((toast) => toast.jobId !== jobId))
}

const MOST = 4

export function tell(text: string, rest: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
  const toast: Toast = { id: ++lastId, tone: 'done', text, ...rest }
  toasts.set((now) => [...now.filter((other) => subjectOf(other) !== subjectOf(toast)), toast].slice(-MOST))
}

/** Of several about one thing the newest says enough. Two offers to undo would be a riddle. */
const subjectOf = ({ about, reverts, text }: Toast): string => about ?? (reverts ? 'what can be undone' : text)

export function tellProblem(problem: Problem): void {
  tell(problem.message, { tone: 'problem', hint: problem.hint })
}

/** Does something whose failure has no better place to be shown than a message. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (thrown) {
    const problem = toProblem(thrown)
    if (problem) tellProblem(problem)
    return undefined
  }
}
