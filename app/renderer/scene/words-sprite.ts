import { CanvasTexture, SRGBColorSpace, Sprite, SpriteMaterial, Vector3 } from 'three'

interface SpriteLine {
  words: string
  colour: string
  px: number
}

export interface WordsSprite {
  object: Sprite
  /** Beside `at`, away from where `leans` lies. */
  show(lines: readonly SpriteLine[], at: Vector3, leans: Vector3): void
}

const GAP = 1.1
const BESIDE_PX = 12

/** Lines that stand beside a point in front of everything, as large on the screen wherever the eye is. */
export function createWordsSprite(outline: string): WordsSprite {
  const canvas = document.createElement('canvas')
  const material = new SpriteMaterial({ map: textureOf(canvas), depthTest: false, depthWrite: false, sizeAttenuation: false })
  const object = new Sprite(material)
  object.renderOrder = 4
  const away = new Vector3()
  let written = ''
  const [seen, seenLean] = [new Vector3(), new Vector3()]
  let [widthPx, heightPx] = [1, 1]
  object.onBeforeRender = (renderer, _, camera) => {
    // In the share of a screen's height that one pixel is, whatever the lens.
    const perPx = 2 / (renderer.domElement.clientHeight * camera.projectionMatrix.elements[5]!)
    const isToRight = seenLean.copy(away).project(camera).x < seen.copy(object.position).project(camera).x
    object.center.set(isToRight ? -BESIDE_PX / widthPx : 1 + BESIDE_PX / widthPx, 0.5)
    object.scale.set(widthPx * perPx, heightPx * perPx, 1)
    object.updateMatrixWorld()
  }
  return {
    object,
    show(lines, at, leans) {
      object.visible = lines.length > 0
      object.position.copy(at)
      away.copy(leans)
      const next = lines.map(({ words, colour }) => words + colour).join('\n')
      if (next === written || lines.length === 0) return
      written = next
      const density = Math.max(1, devicePixelRatio)
      const font = ({ px }: SpriteLine) => `600 ${px * density}px ${getComputedStyle(document.documentElement).fontFamily}`
      const context = canvas.getContext('2d')
      if (!context) return
      const margin = 3 * density
      const widths = lines.map((line) => ((context.font = font(line)), context.measureText(line.words).width))
      canvas.width = Math.ceil(Math.max(...widths) + 2 * margin)
      canvas.height = Math.ceil(lines.reduce((sum, { px }) => sum + GAP * px * density, 2 * margin))
      ;[widthPx, heightPx] = [canvas.width / density, canvas.height / density]
      let top = margin
      for (const line of lines) {
        Object.assign(context, { font: font(line), textBaseline: 'top', lineJoin: 'round', lineWidth: 4 * density, strokeStyle: outline, fillStyle: line.colour })
        context.strokeText(line.words, margin, top)
        context.fillText(line.words, margin, top)
        top += GAP * line.px * density
      }
      // A texture keeps the size that it was made with.
      material.map?.dispose()
      material.map = textureOf(canvas)
    },
  }
}

function textureOf(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  return texture
}
