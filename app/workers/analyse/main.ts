import { serveTasksInThread } from '../kit.ts'

serveTasksInThread({
  kinematics: async () => (await import('./kinematics.ts')).kinematics,
  'plate-steps': async () => (await import('./plate-steps.ts')).plateSteps,
  'plates-clock': async () => (await import('./plates-clock.ts')).platesClock,
  cycles: async () => (await import('./cycles.ts')).cycles,
  'without-own': async () => (await import('./without-own.ts')).withoutOwn,
  'control-set': async () => (await import('./control-set.ts')).controlSet,
  cohort: async () => (await import('./cohort.ts')).cohort,
  deviations: async () => (await import('./deviations.ts')).deviations,
})
