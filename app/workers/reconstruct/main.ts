import { serveTasks } from '../kit.ts'
import { associate } from './associate.ts'
import { calibrate } from './calibrate.ts'
import { camerasFromFootage } from './cameras-from-footage.ts'
import { clean } from './clean.ts'
import { findClocks } from './find-clocks.ts'
import { refineCameras } from './refine-cameras.ts'
import { synchronise } from './synchronise.ts'
import { triangulate } from './triangulate.ts'

serveTasks({ calibrate, synchronise, associate, triangulate, clean, 'refine-cameras': refineCameras, 'cameras-from-footage': camerasFromFootage, 'find-clocks': findClocks })
