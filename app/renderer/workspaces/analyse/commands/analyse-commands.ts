import type { Command } from '../../../commands/command.ts'
import { analysisCommands, pickingCommands } from './analysis-commands.ts'
import { calibrationCommands } from './calibration-commands.ts'
import { cameraCommands } from './camera-commands.ts'
import { playCommands } from './play-commands.ts'
import { playheadCommands } from './playhead-commands.ts'
import { sceneCommands } from './scene-commands.ts'
import { skeletonCommands } from './skeleton-commands.ts'
import { timelineCommands } from './timeline-commands.ts'

/** Everything that keys do in Analyse. */
export const analyseCommands: readonly Command[] = [...pickingCommands, ...playheadCommands, ...playCommands, ...cameraCommands, ...calibrationCommands, ...analysisCommands, ...skeletonCommands, ...sceneCommands, ...timelineCommands]
