import { DECIDED } from '../../../../core/review/decided-words.ts'
import type { Decision } from '../../../../contract/review.ts'
import { undo, undone } from '../../../commands/history.ts'
import { commentOnFinding, decideFinding } from '../../../engine/review.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { neighbour, showFinding } from '../queue/queue.ts'
import { dismissed, draft, drafts, inView } from './in-view.ts'

/** By what the library calls them: what is undone is shown again. */
const decided: { title: string; findingId: string }[] = []

/** With what stands in the field of comments; then to the next one, or where that was the last, to the one before. */
export async function decide(kind: Decision['kind'], reason: Decision['reason'] = null): Promise<void> {
  const finding = inView.get()
  if (!finding) return
  inView.set(null)
  dismissed.set(null)
  const { id, version } = finding
  const next = (await neighbour(id, 1).catch(() => undefined)) ?? (await neighbour(id, -1).catch(() => undefined))
  const done = await attempt(async () => {
    await decideFinding({ id, version, kind, note: drafts.get().get(id) ?? '', ...(reason !== null && { reason }) })
    return true
  })
  if (!done) {
    inView.set(finding)
    return
  }
  draft(id, '')
  const title = `${DECIDED[kind]}: ${finding.title}`
  decided.push({ title, findingId: id })
  tell(title, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: title } })
  if (next) showFinding(next.id)
}

export function askForReason(): void {
  const finding = inView.get()
  if (finding) dismissed.set(finding.id)
}

export async function sendComment(findingId: string): Promise<void> {
  const text = drafts.get().get(findingId)?.trim() ?? ''
  if (text === '') return
  const done = await attempt(async () => {
    await commentOnFinding(findingId, text)
    return true
  })
  if (done) draft(findingId, '')
}

/** What is undone, here or by the window’s own button, comes into view. */
export const followUndo = (): (() => void) =>
  undone.subscribe(() => {
    const at = decided.findLastIndex(({ title }) => title === undone.get()?.title)
    const [back] = at < 0 ? [] : decided.splice(at)
    if (back) showFinding(back.findingId)
  })
