import { NoToneMapping, WebGLRenderer } from 'three'
import { fromNumbers } from './frame-numbers.ts'
import { openLine } from './line.ts'
import type { Stage } from './protocol.ts'
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
  const { coded, halved } = studio!.draw(fromNumbers(new Float32Array(message))).targets
  const lumaBytes = coded.width * coded.height
  const planes = new Uint8Array(1.5 * lumaBytes)
  await Promise.all([
    renderer.readRenderTargetPixelsAsync(coded, 0, 0, coded.width, coded.height, planes.subarray(0, lumaBytes)),
    renderer.readRenderTargetPixelsAsync(halved, 0, 0, halved.width, halved.height, planes.subarray(lumaBytes)),
  ])
  return planes
})
