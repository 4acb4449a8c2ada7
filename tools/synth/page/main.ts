import { NoToneMapping, WebGLRenderer } from 'three'
import { fromNumbers } from './frame-numbers.ts'
import { openLine } from './line.ts'
import type { Stage } from './protocol.ts'
import { type StageOnGpu, stageOnGpu } from './stage-on-gpu.ts'

const renderer = new WebGLRenderer({ canvas: document.createElement('canvas'), antialias: false, depth: false })
renderer.autoClear = false
renderer.toneMapping = NoToneMapping
renderer.setClearColor(0, 0)
renderer.debug.onShaderError = (gl, program, vertex, fragment) => {
  throw new Error([gl.getProgramInfoLog(program), gl.getShaderInfoLog(vertex), gl.getShaderInfoLog(fragment)].join('\n'))
}
let stage: StageOnGpu | undefined

/** A stage is answered with a word when it is built, a frame with its planes. */
openLine(async (message) => {
  if (typeof message === 'string') {
    stage?.dispose()
    stage = stageOnGpu(renderer, JSON.parse(message) as Stage)
    return 'built'
  }
  const { coded, halved } = stage!.draw(fromNumbers(new Float32Array(message)))
  const lumaBytes = coded.width * coded.height
  const planes = new Uint8Array(1.5 * lumaBytes)
  await Promise.all([
    renderer.readRenderTargetPixelsAsync(coded, 0, 0, coded.width, coded.height, planes.subarray(0, lumaBytes)),
    renderer.readRenderTargetPixelsAsync(halved, 0, 0, halved.width, halved.height, planes.subarray(lumaBytes)),
  ])
  return planes
})
