import type { Command } from '../../../commands/command.ts'
import { pointCommands } from '../calibrate/points/point-commands.ts'
import { analysisCommands, pickingCommands } from './analysis-commands.ts'
import { calibrationCommands, calibrationViewCommands } from './calibration-commands.ts'
import { cameraCommands } from './camera-commands.ts'
import { eventCommands, selectedEventCommands } from './event-commands.ts'
import { gaitCommands } from './gait-commands.ts'
import { playCommands } from './play-commands.ts'
import { playheadCommands } from './playhead-commands.ts'
import { sceneCommands } from './scene-commands.ts'
import { skeletonCommands } from './skeleton-commands.ts'
import { timelineCommands } from './timeline-commands.ts'
import { reportCommands } from './report-commands.ts'

/** Everything that keys do in Analyse; views with keys of their own come first. */
export const analyseCommands: readonly Command[] = [...pickingCommands, ...pointCommands, ...calibrationViewCommands, ...selectedEventCommands, ...playheadCommands, ...playCommands, ...cameraCommands, ...calibrationCommands, ...analysisCommands, ...skeletonCommands, ...sceneCommands, ...timelineCommands, ...gaitCommands, ...eventCommands, ...reportCommands]
