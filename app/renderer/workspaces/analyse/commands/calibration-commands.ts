import type { Command } from '../../../commands/command.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { backToFilms, isCalibrating, openCalibration } from '../calibrate/open-calibration.ts'
import { roomShownChoice } from '../../../trial/choices.ts'
import { stage } from '../../../trial/stage.ts'
import { isLaidOver } from './camera-commands.ts'

function toggleRoom(): void {
  choose(roomShownChoice, !(queryClient.getQueryData(choiceQuery(roomShownChoice).queryKey) ?? roomShownChoice.fallback))
}

const here = { where: 'analyse', group: 'Calibration', icon: 'calibration', when: () => stage.get() !== null } as const

export const calibrationCommands: readonly Command[] = [
  { ...here, id: 'calibrate', title: 'Calibrate cameras, and back to the films', keys: 'Shift+C', run: () => (isCalibrating() ? backToFilms() : openCalibration()) },
  { ...here, id: 'room-shown', title: 'Floor and axes of the room over the films', keys: 'E', when: () => here.when() && !isCalibrating(), run: toggleRoom },
]

/** While calibrating. */
export const calibrationViewCommands: readonly Command[] = [
  { ...here, view: 'calibration', id: 'back-to-films', title: 'Back to the films', icon: 'footage', keys: 'Escape', when: () => isCalibrating() && !isLaidOver(), run: backToFilms },
]
