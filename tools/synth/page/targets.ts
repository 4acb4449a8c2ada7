import { LinearFilter, NearestFilter, RedFormat, RGFormat, type Texture, type WebGLRenderer, WebGLRenderTarget } from 'three'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { padded } from './protocol.ts'

/** Where pictures of one size are drawn: cameras of that size take turns. */
export interface Targets {
  /** The person alone, once for each picture of an exposure, side by side. */
  person: WebGLRenderTarget
  columns: number
  placeOf(picture: number): { x: number; y: number }
  /** Luma, and chroma at full size. */
  coded: WebGLRenderTarget
  chroma: Texture
  halved: WebGLRenderTarget
}

export function targetsBySize(renderer: WebGLRenderer, blur: number): (camera: Camera) => Targets {
  const made = new Map<string, Targets>()
  return (camera) => {
    const { widthPx, heightPx } = padded(camera)
    const size = `${widthPx}x${heightPx}`
    const targets = made.get(size) ?? makeTargets(widthPx, heightPx, blur, renderer.capabilities.maxTextureSize)
    made.set(size, targets)
    return targets
  }
}

function makeTargets(widthPx: number, heightPx: number, blur: number, mostPx: number): Targets {
  const columns = Math.max(1, Math.min(blur, Math.floor(mostPx / widthPx)))
  const coded = new WebGLRenderTarget(widthPx, heightPx, { count: 2, depthBuffer: false, minFilter: LinearFilter, magFilter: LinearFilter, format: RedFormat })
  const chroma = coded.textures[1]!
  chroma.format = RGFormat
  return {
    person: new WebGLRenderTarget(widthPx * columns, heightPx * Math.ceil(blur / columns), { minFilter: NearestFilter, magFilter: NearestFilter }),
    columns,
    placeOf: (picture) => ({ x: widthPx * (picture % columns), y: heightPx * Math.floor(picture / columns) }),
    coded,
    chroma,
    halved: new WebGLRenderTarget(widthPx / 2, heightPx / 2, { depthBuffer: false, format: RGFormat }),
  }
}
