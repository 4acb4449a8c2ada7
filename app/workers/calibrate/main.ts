import { serveTasks } from '../kit.ts'
import { calibrateLens } from './calibrate-lens.ts'
import { findBoards } from './find-boards.ts'
import { placeCamera } from './place-camera.ts'

serveTasks({ 'find-boards': findBoards, 'calibrate-lens': calibrateLens, 'place-camera': placeCamera })
