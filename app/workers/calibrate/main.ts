import { serveTasks } from '../kit.ts'

serveTasks({
  'find-boards': async () => (await import('./find-boards.ts')).findBoards,
  'calibrate-lens': async () => (await import('./calibrate-lens.ts')).calibrateLens,
  'place-camera': async () => (await import('./place-camera.ts')).placeCamera,
})
