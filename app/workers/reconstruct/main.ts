import { serveTasks } from '../kit.ts'
import { associate } from './associate.ts'
import { calibrate } from './calibrate.ts'
import { clean } from './clean.ts'
import { triangulate } from './triangulate.ts'

serveTasks({ calibrate, associate, triangulate, clean })
