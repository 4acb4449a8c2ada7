import type { Command } from '../../../commands/command.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { anglesOf } from '../../../trial/gait/curves/curve-model.ts'
import { angleChoice, gaitShownChoice } from '../../../trial/gait/choices.ts'
import { inOrder } from '../../../trial/gait/differs/finding-words.ts'
import { lit } from '../../../trial/gait/lit.ts'
import { endLoop } from '../../../trial/gait/loop-stride.ts'
import { openCurve } from '../../../trial/gait/open-curve.ts'
import { showFinding } from '../../../trial/gait/show-finding.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { looped } from '../../../trial/view.ts'

const gaitNow = () => shownGait.get()?.trialGait.gait

function nextFinding(by: -1 | 1): void {
  const all = inOrder(gaitNow()?.deviations ?? [])
  const { selected } = lit.get()
  const at = selected ? all.indexOf(selected) + by : by > 0 ? 0 : all.length - 1
  const next = all[(at + all.length) % all.length]
  if (next) showFinding(next)
}

function nextAngle(by: -1 | 1): void {
  const gait = gaitNow()
  if (!gait) return
  const { known } = anglesOf(gait)
  const at = known.indexOf(queryClient.getQueryData<string>(choiceQuery(angleChoice).queryKey) ?? angleChoice.fallback)
  const next = known[(at + by + known.length) % known.length]
  if (next) openCurve(next)
}

const here = { where: 'analyse', group: 'Gait', icon: 'curve', when: () => shownGait.get() !== null } as const
const isLit = () => looped.get() !== null || lit.get().selected !== null

export const gaitCommands: readonly Command[] = [
  { ...here, id: 'gait', title: 'What differs, and curves, beside the pictures', keys: 'Y', run: () => choose(gaitShownChoice, !(queryClient.getQueryData(choiceQuery(gaitShownChoice).queryKey) ?? gaitShownChoice.fallback)) },
  { ...here, id: 'next-finding', title: 'Next finding, where one sees it best', keys: 'T', run: () => nextFinding(1) },
  { ...here, id: 'previous-finding', title: 'Finding before', keys: 'Shift+T', run: () => nextFinding(-1) },
  { ...here, id: 'end-finding', title: 'Leave the finding and its stride', icon: 'cross', keys: 'Shift+X', when: isLit, run: endLoop },
  { ...here, id: 'next-angle', title: 'Curve of the next angle', keys: 'U', run: () => nextAngle(1) },
  { ...here, id: 'previous-angle', title: 'Curve of the angle before', keys: 'Shift+U', run: () => nextAngle(-1) },
]
