import { serveTasks } from '../kit.ts'
import { poster } from './poster.ts'
import { probe } from './probe.ts'
import { proxy } from './proxy.ts'

serveTasks({ probe, proxy, poster })
