import { serveTasks } from '../kit.ts'

serveTasks({
  'cameras-of-films': async () => (await import('../reconstruct/cameras-of-films.ts')).findCamerasOfFilms,
  preview: async () => (await import('./preview.ts')).preview,
  'read-calibration': async () => (await import('./read-calibration-file.ts')).readCalibrationFile,
  'take-in': async () => (await import('./take-in.ts')).takeIn,
  verify: async () => (await import('./verify.ts')).verify,
})
