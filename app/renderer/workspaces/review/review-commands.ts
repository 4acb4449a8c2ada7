import type { Command } from '../../commands/command.ts'
import { undo } from '../../commands/history.ts'
import { choose } from '../../engine/choices.ts'
import { queryClient } from '../../engine/queries.ts'
import { meQuery } from '../../engine/users.ts'
import { currentRoute, navigate } from '../../navigation/navigate.ts'
import { overlayChoice } from '../../trial/choices.ts'
import { howChoice } from '../../trial/gait/against/how.ts'
import { askToShow } from '../../trial/gait/asked-finding.ts'
import { shownSkeleton, overlayShown } from '../../trial/skeleton/shown-skeleton.ts'
import { framed } from '../../trial/stage.ts'
import { playOrPause, slowerOrFaster } from '../../trial/transport/transport.ts'
import { COMMENT_FIELD } from './decide/comment-field-id.ts'
import { askForReason, decide } from './decide/decide.ts'
import { REASONS } from '../../trial/gait/decision-words.ts'
import { dismissed, inView } from './decide/in-view.ts'
import { nextView } from './look/looked-at.ts'
import { QUEUE_SEARCH } from './queue/queue-search-id.ts'
import { step } from './queue/queue.ts'

const here = { where: 'review', group: 'Review' } as const
const deciding = { ...here, when: () => mayDecide() } as const
const inQueue = { ...here, when: () => currentRoute().athleteId === undefined } as const
const looking = { ...here, group: 'Play', when: () => framed().length > 0 } as const

const mayDecide = (): boolean => {
  const finding = inView.get()
  return finding !== null && finding.state !== 'gone' && (queryClient.getQueryData(meQuery().queryKey)?.rights.includes('decide') ?? false)
}

/** To what is in view, in its whole trial. */
function openInAnalyse(): void {
  const finding = inView.get()
  if (!finding) return
  const { sessionId, trialId, deviation } = finding
  choose(howChoice, howChoice.fallback)
  askToShow(deviation)
  navigate({ workspace: 'analyse', sessionId, ...(trialId !== null && { trialId }) })
}

function openPerson(): void {
  const athleteId = inView.get()?.athleteId
  if (athleteId !== undefined) navigate({ workspace: 'review', athleteId })
}

function toggleGhost(): void {
  const next = { ...overlayShown.get(), ghost: !overlayShown.get().ghost }
  overlayShown.set(next)
  choose(overlayChoice, next)
}

const focus = (id: string) => document.getElementById(id)?.focus()

/** One of the reasons, by its number; first, for as long as one is asked for. */
const reasonCommands: readonly Command[] = [
  { ...here, view: 'dismissal', id: 'dismissal-reason', title: 'The reason, by its number', icon: 'cross', keys: `1–${REASONS.length}`, when: () => dismissed.get() !== null, run: (press) => void (press && decide('dismiss', REASONS[Number(press.key) - 1]!.reason)) },
  { ...here, view: 'dismissal', id: 'keep-finding', title: 'Not dismissed after all', icon: 'undo', keys: 'Escape', when: () => dismissed.get() !== null, run: () => dismissed.set(null) },
]

/** Everything that keys do in Review: the whole queue without a hand at the mouse. */
export const reviewCommands: readonly Command[] = [
  ...reasonCommands,
  { ...inQueue, id: 'next-in-queue', title: 'Next finding', icon: 'down', keys: 'J', alsoKeys: ['ArrowDown'], repeats: true, run: () => void step(1) },
  { ...inQueue, id: 'previous-in-queue', title: 'Finding before', icon: 'up', keys: 'K', alsoKeys: ['ArrowUp'], repeats: true, run: () => void step(-1) },
  { ...deciding, id: 'confirm-finding', title: 'Confirm', icon: 'check', keys: 'C', run: () => void decide('confirm') },
  { ...deciding, id: 'watch-finding', title: 'Watch: look again next time', icon: 'waiting', keys: 'W', run: () => void decide('watch') },
  { ...deciding, id: 'dismiss-finding', title: 'Dismiss, with a reason', icon: 'cross', keys: 'X', run: askForReason },
  { ...deciding, id: 'ask-finding', title: 'Ask the biomechanist', icon: 'person', keys: 'A', run: () => void decide('ask') },
  { ...here, id: 'comment-finding', title: 'Write a comment', icon: 'review', keys: 'N', when: () => inView.get() !== null, run: () => focus(COMMENT_FIELD) },
  { ...here, id: 'undo-decision', title: 'Undo the last decision or comment: it comes back into view', icon: 'undo', keys: 'U', run: () => void undo('review') },
  { ...inQueue, id: 'search-queue', title: 'Search findings', icon: 'search', keys: 'F', run: () => focus(QUEUE_SEARCH) },
  { ...here, id: 'finding-in-analyse', title: 'Open it in Analyse', icon: 'analyse', keys: 'O', when: () => inView.get() !== null, run: openInAnalyse },
  { ...here, id: 'history-of-person', title: 'The person’s history', icon: 'person', keys: 'H', when: () => inView.get() !== null, run: openPerson },
  { ...here, id: 'back-to-queue', title: 'Back to the queue', icon: 'left', keys: 'Escape', when: () => currentRoute().athleteId !== undefined, run: () => navigate({ workspace: 'review' }) },
  { ...looking, id: 'review-play', title: 'Play or pause the stride', icon: 'play', keys: 'Space', run: playOrPause },
  { ...looking, id: 'review-slower', title: 'Slower', icon: 'slower', keys: ',', run: () => slowerOrFaster(-1) },
  { ...looking, id: 'review-faster', title: 'Faster', icon: 'faster', keys: '.', run: () => slowerOrFaster(1) },
  { ...looking, id: 'review-view', title: 'From the next camera, or in 3D', icon: 'footage', keys: 'V', run: nextView },
  { ...here, group: 'Play', id: 'review-ghost', title: 'Ghost of the reference', icon: 'ghost', keys: 'G', when: () => shownSkeleton.get() !== null, run: toggleGhost },
]
