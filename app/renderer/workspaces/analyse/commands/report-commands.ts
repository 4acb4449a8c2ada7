import type { Command } from '../../../commands/command.ts'
import { currentRoute, navigate } from '../../../navigation/navigate.ts'

const isHere = () => {
  const { workspace, sessionId } = currentRoute()
  return workspace === 'analyse' && sessionId !== undefined
}

/** To the trial's report and back. */
export const reportCommands: readonly Command[] = [
  {
    where: 'analyse',
    group: 'Gait',
    id: 'report',
    title: 'Report of this trial, and back',
    icon: 'report',
    when: isHere,
    run() {
      const { calibrate: _, report, ...trial } = currentRoute()
      navigate(report ? trial : { ...trial, report: true })
    },
  },
]
