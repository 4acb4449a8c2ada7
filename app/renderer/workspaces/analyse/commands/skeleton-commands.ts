import type { Command } from '../../../commands/command.ts'
import { choose } from '../../../engine/choices.ts'
import { overlayChoice } from '../choices.ts'
import { overlayShown, shownSkeleton, type OverlayChoice } from '../skeleton/shown-skeleton.ts'

const here = { where: 'analyse', group: 'Skeleton', when: () => shownSkeleton.get() !== null } as const

function toggle(part: keyof OverlayChoice): () => void {
  return () => {
    const next = { ...overlayShown.get(), [part]: !overlayShown.get()[part] }
    overlayShown.set(next)
    choose(overlayChoice, next)
  }
}

export const skeletonCommands: readonly Command[] = [
  { ...here, id: 'overlay-skeleton', title: 'Skeleton over the pictures', icon: 'keypoints', keys: 'S', run: toggle('skeleton') },
  { ...here, id: 'overlay-raw', title: 'Keypoints as they were found in the pictures', icon: 'keypoints', keys: 'R', run: toggle('raw') },
  { ...here, id: 'overlay-others', title: 'The others in the pictures, who are not analysed', icon: 'person', keys: 'P', run: toggle('others') },
  { ...here, id: 'overlay-ghost', title: 'Ghost of the reference, in the pictures and in 3D', icon: 'ghost', keys: 'G', run: toggle('ghost') },
]
