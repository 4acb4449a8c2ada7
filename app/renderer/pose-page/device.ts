/** CPU or graphics card, by what is really faster on this film. */
import { median } from '../../core/math/median.ts'
import type { OwnPicture } from './own-picture.ts'
import { type Delegate, Landmarker } from './landmarker.ts'

type Open<Opened> = (delegate: Delegate) => Promise<Opened>
type Tried = Pick<Landmarker, 'look' | 'close'>

/** What draws in their place where there is no graphics card: on it "GPU" takes many times as long. */
const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render/i

interface Chosen {
  landmarker: Landmarker
  /** In words, for the person who waits and for the run. */
  device: string
}

/** `pictures`: for a trial, where there is something to try. */
export async function openOnFastest(setting: Parameters<typeof Landmarker.open>[1], pictures: () => Promise<readonly OwnPicture[]>): Promise<Chosen> {
  const open = (delegate: Delegate) => Landmarker.open(delegate, setting)
  const card = rendererName()
  const isGpu = card !== undefined && !IN_SOFTWARE.test(card) && (await isGpuFaster(open, pictures))
  return { landmarker: await open(isGpu ? 'GPU' : 'CPU'), device: isGpu ? `GPU (${card})` : 'CPU (WebAssembly)' }
}

/** Whether it beats the processor over these pictures, which are closed then. One that fails does not. */
export async function isGpuFaster(open: Open<Tried>, take: () => Promise<readonly OwnPicture[]>, now = () => performance.now()): Promise<boolean> {
  const pictures = await take()
  const cpuMs = await medianMs(open, 'CPU', pictures, now)
  const gpuMs = await medianMs(open, 'GPU', pictures, now).catch(() => Infinity)
  for (const picture of pictures) picture.close()
  return gpuMs < cpuMs
}

async function medianMs(open: Open<Tried>, delegate: Delegate, pictures: readonly OwnPicture[], now: () => number): Promise<number> {
  const landmarker = await open(delegate)
  try {
    // The first picture waits for programs to be compiled.
    if (pictures[0]) landmarker.look(pictures[0])
    const times = pictures.map((picture) => {
      const startMs = now()
      landmarker.look(picture)
      return now() - startMs
    })
    return median(times)
  } finally {
    landmarker.close()
  }
}

/** Undefined where nothing can be drawn. */
function rendererName(): string | undefined {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  const names = gl?.getExtension('WEBGL_debug_renderer_info')
  return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : undefined
}
