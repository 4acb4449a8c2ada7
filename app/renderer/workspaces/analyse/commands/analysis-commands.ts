import type { Command } from '../../../commands/command.ts'
import { askWhom } from '../people/ask-whom.ts'
import { endPicking, picking } from '../../../trial/people/picking.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { askToAnalyse } from '../start-analysis/ask-to-analyse.ts'
import { stage } from '../../../trial/stage.ts'

export const analysisCommands: readonly Command[] = [
  { where: 'analyse', group: 'Skeleton', when: () => stage.get() !== null, id: 'analyse-trial', title: 'Analyse: from the films to a skeleton in 3D …', icon: 'analyse', keys: 'Ctrl+Enter', run: askToAnalyse },
  { where: 'analyse', group: 'Skeleton', when: () => (shownSkeleton.get()?.analysis ?? null) !== null && picking.get() === null, id: 'pick-person', title: 'Analyse another person: pick them in a picture …', icon: 'person', keys: 'Shift+P', run: askWhom },
]

/** Before all others: their keys mean something else meanwhile. */
export const pickingCommands: readonly Command[] = [{ where: 'analyse', group: 'Skeleton', view: 'picking', when: () => picking.get() !== null, id: 'end-picking', title: 'Pick nobody', icon: 'person', keys: 'Escape', run: endPicking }]
