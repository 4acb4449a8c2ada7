import { serveTasks } from '../kit.ts'
import { brightness } from './brightness.ts'
import { poster } from './poster.ts'
import { probe } from './probe.ts'
import { proxy } from './proxy.ts'
import { sound } from './sound.ts'

serveTasks({ probe, proxy, poster, sound, brightness })
