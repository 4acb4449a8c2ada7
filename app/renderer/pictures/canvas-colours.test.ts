import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { canvasColours } from './canvas-colours.ts'

it('what is drawn over pictures has the colours of everything else', () => {
  const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')
  expect(Object.entries(canvasColours).filter(([name, colour]) => !tokens.includes(`--${name}: ${colour};`))).toEqual([])
})
