import { CanvasTexture, Sprite, SpriteMaterial } from 'three'

const FONT_PX = 44
const PADDING_PX = 6

/** Words in the room that always face the eye; `heightM` is that of a line. */
export function createLabel(words: string, colour: string, heightM: number): Sprite {
  const canvas = document.createElement('canvas')
  const font = `600 ${FONT_PX}px ${getComputedStyle(document.documentElement).fontFamily}`
  const measuring = canvas.getContext('2d')
  if (measuring) measuring.font = font
  canvas.width = Math.ceil((measuring?.measureText(words).width ?? 1) + 2 * PADDING_PX)
  canvas.height = FONT_PX + 2 * PADDING_PX
  const context = canvas.getContext('2d')
  if (context) Object.assign(context, { font, fillStyle: colour, textBaseline: 'middle' }).fillText(words, PADDING_PX, canvas.height / 2)
  const sprite = new Sprite(new SpriteMaterial({ map: new CanvasTexture(canvas), depthWrite: false }))
  sprite.scale.set((heightM * canvas.width) / canvas.height, heightM, 1)
  return sprite
}
