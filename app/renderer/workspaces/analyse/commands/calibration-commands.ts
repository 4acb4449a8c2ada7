import type { Command } from '../../../commands/command.ts'
import { backToFilms, isCalibrating, openCalibration } from '../calibrate/open-calibration.ts'
import { stage } from '../stage.ts'

const here = { where: 'analyse', group: 'Calibration', icon: 'calibration' } as const

export const calibrationCommands: readonly Command[] = [
  { ...here, id: 'calibrate', title: 'Calibrate cameras', keys: 'Shift+C', when: () => stage.get() !== null && !isCalibrating(), run: () => openCalibration() },
  { ...here, id: 'back-to-films', title: 'From calibrating back to the films', icon: 'footage', keys: 'Escape', alsoKeys: ['Shift+C'], when: isCalibrating, run: backToFilms },
]
