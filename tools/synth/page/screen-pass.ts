import { BufferAttribute, BufferGeometry, Camera as ThreeCamera, GLSL3, Mesh, NoBlending, RawShaderMaterial, Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import type { Rect } from './rects.ts'
import type { Uniforms } from './uniforms.ts'

const SCREEN_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }
`

const triangle = new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
/** The shaders project by themselves: three's own camera has no say. */
export const NO_CAMERA = new ThreeCamera()

/** A fragment shader run over a target, or over a part of it. */
export function screenPass(fragmentShader: string, uniforms: Uniforms) {
  const material = new RawShaderMaterial({ vertexShader: SCREEN_VERTEX, fragmentShader, uniforms, glslVersion: GLSL3, depthTest: false, depthWrite: false, blending: NoBlending })
  const mesh = new Mesh(triangle, material)
  mesh.frustumCulled = false
  const scene = new Scene().add(mesh)
  return (renderer: WebGLRenderer, target: WebGLRenderTarget, part?: Rect) => {
    within(target, part)
    renderer.setRenderTarget(target)
    renderer.render(scene, NO_CAMERA)
  }
}

export function within(target: WebGLRenderTarget, part: Rect | undefined): void {
  target.scissorTest = part !== undefined
  if (part) target.scissor.set(part.x, part.y, part.width, part.height)
}
