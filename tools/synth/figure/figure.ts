import type { Pose } from '../model.ts'
import { girthOf } from '../person/girth.ts'
import type { Person } from '../person/person.ts'
import { dressed } from './dressed.ts'
import { fleshOf } from './flesh.ts'
import { type BoundMesh, boundMesh, type FigureMesh, figureMesh } from './mesh.ts'
import { bodySurfaces, casterSurface, headSurfaces } from './parts.ts'
import { restPose } from './rest.ts'

export interface Figure {
  rest: Pose
  body: FigureMesh
  head: FigureMesh
  /** Coarser, for the shadow. */
  caster: BoundMesh
}

/** `coarseness`: 1 for films; a mesh of cells twice as large is made in an eighth of the time. */
export function makeFigure({ dimensions, build, look }: Person, coarseness = 1): Figure {
  const rest = restPose(dimensions)
  const girth = girthOf(dimensions, build)
  const flesh = fleshOf(dimensions, build, girth, rest)
  const layers = dressed(dimensions, girth, look, rest, flesh)
  return {
    rest,
    body: figureMesh(bodySurfaces(layers.all, dimensions, rest, coarseness), layers, flesh),
    head: figureMesh(headSurfaces(layers.all, dimensions, rest, coarseness), layers, flesh),
    caster: boundMesh(casterSurface(layers.all, dimensions, rest), flesh),
  }
}
