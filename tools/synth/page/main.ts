import { NoToneMapping, WebGLRenderer } from 'three'
import type { Stage } from '../render/protocol.ts'
import { openLine } from './line.ts'
import { makeStudio } from './studio.ts'

const renderer = new WebGLRenderer({ canvas: document.createElement('canvas'), antialias: false, depth: false })
renderer.autoClear = false
renderer.toneMapping = NoToneMapping
renderer.setClearColor(0, 0)
renderer.debug.onShaderError = (gl, program, vertex, fragment) => {
  throw new Error([gl.getProgramInfoLog(program), gl.getShaderInfoLog(vertex), gl.getShaderInfoLog(fragment)].join('\n'))
}
let studio: ReturnType<typeof makeStudio> | undefined

/** A stage is answered with a word when it is built, a frame with its planes. */
openLine(async (message) => {
  if (typeof message === 'string') {
    studio?.dispose()
    studio = makeStudio(renderer, JSON.parse(message) as Stage)
    return 'built'
  }
  const { packed } = studio!.draw(new Float32Array(message))
  const planes = new Uint8Array(packed.width * packed.height * 4)
  await renderer.readRenderTargetPixelsAsync(packed, 0, 0, packed.width, packed.height, planes)
  return planes
})
