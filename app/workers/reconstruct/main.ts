import { serveTasks } from '../kit.ts'
import { associate } from './associate.ts'
import { camerasFromFootage } from './cameras-from-footage.ts'
import { findCamerasOfFilms } from './cameras-of-films.ts'
import { clean } from './clean.ts'
import { findClocks } from './find-clocks.ts'
import { refineCameras } from './refine-cameras.ts'
import { synchronise } from './synchronise.ts'
import { triangulate } from './triangulate.ts'

serveTasks({ 'cameras-of-films': findCamerasOfFilms, synchronise, associate, triangulate, clean, 'refine-cameras': refineCameras, 'cameras-from-footage': camerasFromFootage, 'find-clocks': findClocks })
