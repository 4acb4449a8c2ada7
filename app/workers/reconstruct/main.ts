import { serveTasks } from '../kit.ts'
import { associate } from './associate.ts'
import { clean } from './clean.ts'
import { triangulate } from './triangulate.ts'

serveTasks({ associate, triangulate, clean })
