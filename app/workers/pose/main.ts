import { serveTasks } from '../kit.ts'
import { inspectModel } from './inspect-model.ts'

serveTasks({ 'inspect-model': inspectModel })
