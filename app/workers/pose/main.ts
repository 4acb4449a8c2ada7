import { serveTasks } from '../kit.ts'

serveTasks({
  pose: async () => (await import('./pose.ts')).pose,
  'compare-poses': async () => (await import('./comparison/compare-poses.ts')).comparePoses,
  'inspect-model': async () => (await import('./inspect-model.ts')).inspectModel,
  'try-tensorflow': async () => (await import('./tensorflow/try-tensorflow.ts')).tryTensorflow,
})
