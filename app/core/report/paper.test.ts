import { expect, it } from 'vitest'
import { contentWidthMm, footerOf, MARGINS_MM, sheetMm } from './paper.ts'

it('leaves both papers their margins', () => {
  for (const paper of ['a4', 'letter'] as const) expect(contentWidthMm(paper) + MARGINS_MM.left + MARGINS_MM.right).toBeCloseTo(sheetMm(paper).width)
})

it('says on every page whose it is and that it is no diagnosis, whatever a name is made of', () => {
  const footer = footerOf({ left: '<b>Ada & "Bea"', notice: 'no diagnosis', page: 'Page', of: 'of' })
  expect(footer).toContain('&lt;b&gt;Ada &amp; &quot;Bea&quot;')
  for (const part of ['no diagnosis', 'class="pageNumber"', 'class="totalPages"']) expect(footer).toContain(part)
})
