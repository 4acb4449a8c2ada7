import type { Command } from '../../../commands/command.ts'
import { choose } from '../../../engine/choices.ts'
import { tell } from '../../../ui/toasts.ts'
import { overlayChoice } from '../../../trial/choices.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { noGhost } from '../../../trial/ghost/ghost-words.ts'
import { shownWalk } from '../../../trial/ghost/shown-walk.ts'
import { overlayShown, shownSkeleton, type OverlayChoice } from '../../../trial/skeleton/shown-skeleton.ts'

const here = { where: 'analyse', group: 'Skeleton', when: () => shownSkeleton.get() !== null } as const

function toggle(part: keyof OverlayChoice): () => void {
  return () => {
    const next = { ...overlayShown.get(), [part]: !overlayShown.get()[part] }
    overlayShown.set(next)
    choose(overlayChoice, next)
  }
}

/** Who asks for a ghost that there is not is told why. */
function toggleGhost(): void {
  toggle('ghost')()
  const why = noGhost(shownGait.get(), shownWalk.get())
  if (overlayShown.get().ghost && why) tell(why, { tone: 'note' })
}

export const skeletonCommands: readonly Command[] = [
  { ...here, id: 'overlay-skeleton', title: 'Skeleton over the pictures', icon: 'keypoints', keys: 'S', run: toggle('skeleton') },
  { ...here, id: 'overlay-raw', title: 'Keypoints as they were found in the pictures', icon: 'keypoints', keys: 'R', run: toggle('raw') },
  { ...here, id: 'overlay-others', title: 'The others in the pictures, who are not analysed', icon: 'person', keys: 'P', run: toggle('others') },
  { ...here, id: 'overlay-ghost', title: 'Ghost of the reference, in the pictures and in 3D', icon: 'ghost', keys: 'G', run: toggleGhost },
]
