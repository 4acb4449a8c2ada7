import { serveTasks } from '../kit.ts'
import { inspectModel } from './inspect-model.ts'
import { pose } from './pose.ts'
import { tryTensorflow } from './tensorflow/try-tensorflow.ts'

serveTasks({ pose, 'inspect-model': inspectModel, 'try-tensorflow': tryTensorflow })
