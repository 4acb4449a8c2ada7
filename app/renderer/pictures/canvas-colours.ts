/** Tokens of `tokens.css` for what is drawn over pictures: a canvas knows no custom properties. */
export const canvasColours = {
  bg: '#0d1014',
  text: '#e7edf3',
  accent: '#74dfc0',
  left: '#ff8a66',
  right: '#58b0ff',
  watch: '#e6c34a',
  strong: '#ff6b62',
  dim: '#95a1af',
  ghost: '#d3dfe8',
  'size-1': '#ffe66b',
  'size-2': '#ff9a3c',
  'size-3': '#ea3a3a',
} as const

/** Under lines and words, so that they are told from any picture. */
export const OUTLINE = `${canvasColours.bg}b0`
