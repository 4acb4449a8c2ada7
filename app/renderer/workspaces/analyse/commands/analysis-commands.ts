import type { Command } from '../../../commands/command.ts'
import { askToAnalyse } from '../start-analysis/ask-to-analyse.ts'
import { stage } from '../stage.ts'

export const analysisCommands: readonly Command[] = [
  { where: 'analyse', group: 'Skeleton', when: () => stage.get() !== null, id: 'analyse-trial', title: 'Analyse: from the films to a skeleton in 3D …', icon: 'analyse', keys: 'Ctrl+Enter', run: askToAnalyse },
]
