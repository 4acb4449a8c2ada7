/** Tokens of `tokens.css` for what is drawn over pictures: a canvas knows no custom properties. */
export const canvasColours = {
  bg: '#0d1014',
  text: '#e7edf3',
  accent: '#74dfc0',
  left: '#ff8a66',
  right: '#58b0ff',
  watch: '#e6c34a',
  strong: '#ff6b62',
} as const

/** Under lines and words, so that they are told from any picture. */
export const OUTLINE = `${canvasColours.bg}b0`
