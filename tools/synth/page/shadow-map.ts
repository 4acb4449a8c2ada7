import { type BufferGeometry, DepthTexture, DoubleSide, GLSL3, LessEqualCompare, LinearFilter, Mesh, RawShaderMaterial, UnsignedIntType, WebGLRenderTarget } from 'three'
import { EMPTY_FRAGMENT, SHADOW_VERTEX } from './shadow-shader.ts'
import type { Uniforms } from './uniforms.ts'

/** How near the light what it meets first is, by direction. */
export function shadowMap(texels: number): WebGLRenderTarget {
  const depthTexture = new DepthTexture(texels, texels, UnsignedIntType)
  depthTexture.compareFunction = LessEqualCompare
  depthTexture.minFilter = LinearFilter
  depthTexture.magFilter = LinearFilter
  return new WebGLRenderTarget(texels, texels, { depthTexture })
}

export function caster(geometry: BufferGeometry, uniforms: Uniforms): Mesh {
  const mesh = new Mesh(geometry, new RawShaderMaterial({ vertexShader: SHADOW_VERTEX, fragmentShader: EMPTY_FRAGMENT, uniforms, glslVersion: GLSL3, side: DoubleSide, colorWrite: false }))
  mesh.frustumCulled = false
  return mesh
}
