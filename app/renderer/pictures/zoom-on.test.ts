import { expect, it } from 'vitest'
import { WHOLE } from './zoom.ts'
import { zoomOn } from './zoom-on.ts'

it('comes so near that the whole of the person stays in sight', () => {
  const { scale, centreX, centreY } = zoomOn({ left: 0.4, right: 0.6, top: 0.3, bottom: 0.7 })
  expect([scale * 0.4, centreX, centreY]).toEqual([expect.closeTo(0.84), 0.5, 0.5])
})

it('shows all of the picture to whoever crosses it, and where nobody is', () => {
  expect(zoomOn({ left: 0, right: 1, top: 0.3, bottom: 0.7 })).toEqual(WHOLE)
  expect(zoomOn(null)).toEqual(WHOLE)
})
