import { serveTasks } from '../kit.ts'
import { inspectModel } from './inspect-model.ts'
import { pose } from './pose.ts'

serveTasks({ pose, 'inspect-model': inspectModel })
