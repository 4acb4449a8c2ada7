import type { Command } from '../../../commands/command.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { sceneShownChoice } from '../choices.ts'
import { nextView, toggleLayer } from '../scene/scene-view.ts'
import { shownSkeleton } from '../skeleton/shown-skeleton.ts'

const isShown = () => queryClient.getQueryData(choiceQuery(sceneShownChoice).queryKey) ?? sceneShownChoice.fallback

const here = { where: 'analyse', group: '3D', when: () => shownSkeleton.get() !== null } as const
const inScene = { ...here, when: () => here.when() && isShown() } as const

export const sceneCommands: readonly Command[] = [
  { ...here, id: 'scene', title: '3D beside the pictures', icon: 'models', keys: 'D', run: () => choose(sceneShownChoice, !isShown()) },
  { ...inScene, id: 'scene-view', title: 'Look from the next side', icon: 'models', keys: 'V', run: nextView },
  { ...inScene, id: 'scene-follow', title: 'Go along with the person', icon: 'person', keys: 'N', run: () => toggleLayer('follow') },
]
