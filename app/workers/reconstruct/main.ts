import { serveTasks } from '../kit.ts'
import { associate } from './associate.ts'
import { calibrate } from './calibrate.ts'
import { clean } from './clean.ts'
import { synchronise } from './synchronise.ts'
import { triangulate } from './triangulate.ts'

serveTasks({ calibrate, synchronise, associate, triangulate, clean })
