import { serveTasks } from '../kit.ts'

serveTasks({
  pose: async () => (await import('./pose.ts')).pose,
  'inspect-model': async () => (await import('./inspect-model.ts')).inspectModel,
  'try-tensorflow': async () => (await import('./tensorflow/try-tensorflow.ts')).tryTensorflow,
})
