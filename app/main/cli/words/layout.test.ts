import { expect, test } from 'vitest'
import { inTwoColumns, wrapped } from './layout.ts'

test('lines end between words, and neither within brackets nor between an option and its value', () => {
  expect(wrapped('pose FILM --out F.arrow [--model ID] [--people N]', 20, { next: 4 })).toEqual(['pose FILM', '    --out F.arrow', '    [--model ID]', '    [--people N]'])
  expect(wrapped('what is longer than the width stays whole: /a/very/long/path', 12)).toEqual(['what is', 'longer than', 'the width', 'stays whole:', '/a/very/long/path'])
})

test('what is short has its words beside it, what is long below', () => {
  const rows = [['serve', 'without a window'], ['sync SESSION --by sound|flash', 'into step']] as const
  expect(inTwoColumns(rows, 20)).toEqual(['  serve  without a', '         window', '  sync SESSION --by', '      sound|flash', '         into step'])
})
