import { DECIDED } from '../../../../core/review/decided-words.ts'
import type { Decision } from '../../../../contract/review/review.ts'
import { undo, undone } from '../../../commands/history.ts'
import { queryClient } from '../../../engine/queries.ts'
import { commentOnFinding, decideFinding } from '../../../engine/review.ts'
import { meQuery } from '../../../engine/users.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { neighbour, showFinding } from '../queue/queue.ts'
import { dismissed, draft, draftOf, inView } from './in-view.ts'

/** By what the library calls them: what is undone is shown again, and what was written with it stands in its field again. */
const done: { title: string; findingId: string; text: string }[] = []

/** With what stands in the field of comments; then to the next one, or where that was the last, to the one before. */
export async function decide(kind: Decision['kind'], reason: Decision['reason'] = null): Promise<void> {
  const finding = inView.get()
  if (!finding) return
  inView.set(null)
  dismissed.set(null)
  const { id, version } = finding
  const text = draftOf(id)
  const title = `${DECIDED[kind]}: ${finding.title}`
  const next = (await neighbour(id, 1).catch(() => undefined)) ?? (await neighbour(id, -1).catch(() => undefined))
  const stands = finding.decisions.find(({ takenBackUs }) => takenBackUs === null)
  if (text === '' && stands?.kind === kind && stands.reason === reason && stands.version === version && stands.by === nameHere()) tell(`${title}, as it was.`)
  else {
    const isDone = await attempt(async () => {
      await decideFinding({ id, version, kind, note: text, ...(reason !== null && { reason }) })
      return true
    })
    if (!isDone) {
      inView.set(finding)
      return
    }
    draft(id, '')
    done.push({ title, findingId: id, text })
    tell(title, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: title } })
  }
  if (next) showFinding(next.id)
}

const nameHere = (): string | null => queryClient.getQueryData(meQuery().queryKey)?.user?.name ?? null

export function askForReason(): void {
  const finding = inView.get()
  if (finding) dismissed.set(finding.id)
}

export async function sendComment(findingId: string): Promise<void> {
  const text = draftOf(findingId).trim()
  if (text === '') return
  const said = await attempt(() => commentOnFinding(findingId, text))
  if (!said) return
  draft(findingId, '')
  done.push({ title: `Comment on ${said.title}`, findingId, text })
}

/** What is undone, here or by the window’s own button, comes into view. */
export const followUndo = (): (() => void) =>
  undone.subscribe(() => {
    const at = done.findLastIndex(({ title }) => title === undone.get()?.title)
    const [back] = at < 0 ? [] : done.splice(at)
    if (!back) return
    if (back.text !== '' && draftOf(back.findingId) === '') draft(back.findingId, back.text)
    showFinding(back.findingId)
  })
