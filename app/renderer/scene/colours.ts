import type { BodySide } from '../../core/body/bones.ts'

/** The tokens of `tokens.css` that three needs as numbers of its own. */
export interface SceneColours extends Record<BodySide, string> {
  ground: string
  line: string
  lineStrong: string
  dim: string
  text: string
  watch: string
  accent: string
  ghost: string
}

export function sceneColours(): SceneColours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    left: token('--left'),
    right: token('--right'),
    middle: token('--text'),
    ground: token('--bg'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    dim: token('--dim'),
    text: token('--text'),
    watch: token('--watch'),
    accent: token('--accent'),
    ghost: token('--ghost'),
  }
}
