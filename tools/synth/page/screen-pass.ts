import { BufferAttribute, BufferGeometry, Camera, GLSL3, Mesh, NoBlending, RawShaderMaterial, Scene, type IUniform, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import { SCREEN_VERTEX } from './composer-shaders.ts'
import type { Rect } from './rects.ts'

export type Uniforms = Record<string, IUniform>

const triangle = new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
const nowhere = new Camera()

/** A fragment shader run over a target, or over a part of it. */
export function screenPass(fragmentShader: string, uniforms: Uniforms) {
  const material = new RawShaderMaterial({ vertexShader: SCREEN_VERTEX, fragmentShader, uniforms, glslVersion: GLSL3, depthTest: false, depthWrite: false, blending: NoBlending })
  const mesh = new Mesh(triangle, material)
  mesh.frustumCulled = false
  const scene = new Scene().add(mesh)
  return (renderer: WebGLRenderer, target: WebGLRenderTarget, part?: Rect) => {
    within(target, part)
    renderer.setRenderTarget(target)
    renderer.render(scene, nowhere)
  }
}

export function within(target: WebGLRenderTarget, part: Rect | undefined): void {
  target.scissorTest = part !== undefined
  if (part) target.scissor.set(part.x, part.y, part.width, part.height)
}
