import { Vector3, type IUniform } from 'three'
import type { Light } from '../room/room-plan.ts'

/** By the shaders' names. */
export type Uniforms = Record<string, IUniform>

/** Those of `glsl/light.ts` that stay. */
export function lightUniforms({ keyFrom, key, fillFrom, fill, sky, ground }: Light): Uniforms {
  const vector = (three: readonly [number, number, number]) => ({ value: new Vector3(...three) })
  return { keyFrom: vector(keyFrom), keyColour: vector(key), fillFrom: vector(fillFrom), fillColour: vector(fill), skyColour: vector(sky), groundColour: vector(ground) }
}
