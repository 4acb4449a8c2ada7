import { serveTasks } from '../kit.ts'
import { calibrateLens } from './calibrate-lens.ts'
import { findBoards } from './find-boards.ts'

serveTasks({ 'find-boards': findBoards, 'calibrate-lens': calibrateLens })
