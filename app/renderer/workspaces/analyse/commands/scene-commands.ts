import type { Command } from '../../../commands/command.ts'
import { choiceQuery, choose, type Choice } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { isWideWindow } from '../../../ui/use-window-size.ts'
import { qualityShownChoice, sceneShownChoice } from '../../../trial/choices.ts'
import { detailChoice, gaitShownChoice } from '../../../trial/gait/choices.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { measuring, nextView, toggleLayer } from '../../../trial/scene/scene-view.ts'
import { closeSmoothing, smoothingOpened } from '../../../trial/smoothing/smoothing.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'

const chosen = (choice: Choice<boolean>) => queryClient.getQueryData(choiceQuery(choice).queryKey) ?? choice.fallback
const toggle = (choice: Choice<boolean>) => () => choose(choice, !chosen(choice))

const here = { where: 'analyse', group: '3D', when: () => shownSkeleton.get() !== null } as const
const isOfFilms = () => (shownSkeleton.get()?.analysis ?? null) !== null
/** Without films 3D is all that one sees. */
const inScene = { ...here, when: () => here.when() && (!isOfFilms() || chosen(sceneShownChoice)) } as const

/** Where it is one of several views, it is the one that is looked at, too. */
function toggleQuality(): void {
  const isShown = !chosen(qualityShownChoice)
  choose(qualityShownChoice, isShown)
  if (isShown && !isWideWindow() && shownGait.get() && chosen(gaitShownChoice)) choose(detailChoice, 'quality')
}

export const sceneCommands: readonly Command[] = [
  { ...here, when: isOfFilms, id: 'scene', title: '3D beside the pictures', icon: 'models', keys: 'D', run: toggle(sceneShownChoice) },
  { ...here, when: isOfFilms, id: 'quality', title: 'Quality beside the pictures', icon: 'table', keys: 'H', run: toggleQuality },
  { ...inScene, id: 'scene-view', title: 'Look from the next side', icon: 'models', keys: 'V', run: nextView },
  { ...inScene, id: 'scene-follow', title: 'Go along with the person', icon: 'person', keys: 'N', run: () => toggleLayer('follow') },
  { ...inScene, id: 'scene-measure', title: 'Measure between points', icon: 'fit', keys: 'M', run: () => measuring.set((now) => !now) },
  { ...inScene, when: () => isOfFilms() && inScene.when(), id: 'smoothing', title: 'Look at the points raw, or smoothed otherwise', icon: 'curve', keys: 'C', run: () => (smoothingOpened.get() ? closeSmoothing() : smoothingOpened.set(true)) },
]
