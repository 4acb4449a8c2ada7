import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'

const CAPTION_PX = 34

/** What is drawn just now, with words below it, as a PNG. */
export async function pictureOf({ renderer, scene }: { renderer: WebGLRenderer; scene: Scene }, eye: PerspectiveCamera, words: string): Promise<Blob | null> {
  // A drawing is gone once the browser has shown it: it is copied in the same turn.
  renderer.render(scene, eye)
  const { width, height } = renderer.domElement
  const density = renderer.getPixelRatio()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height: height + CAPTION_PX * density })
  const context = canvas.getContext('2d')
  if (!context) return null
  const style = getComputedStyle(document.documentElement)
  context.fillStyle = style.getPropertyValue('--bg')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(renderer.domElement, 0, 0)
  Object.assign(context, { font: `${13 * density}px ${style.fontFamily}`, fillStyle: style.getPropertyValue('--text'), textBaseline: 'middle' })
  context.fillText(words, 12 * density, height + (CAPTION_PX * density) / 2)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
