import { describe, expect, it } from 'vitest'
import { nextRound, pictureRows, toggled, type LeftOut } from './picture-rows.ts'

const picture = (name: string, errorPx: number, standsOut = false) => ({ name, errorPx, corners: 28, tiltDeg: 20, blurPx: null, standsOut })
const lensOf = (pictures: ReturnType<typeof picture>[], unused: string[] = []) => ({ lens: { name: 'cam01' } as Parameters<typeof pictureRows>[0]['lens'], pictures, unused: unused.map((name) => ({ name, reason: 'why ever' })) })
const WORST = { camera: 'cam01', name: 'img10.png' }
const NOTHING: LeftOut = { now: [], ever: [] }
const before = lensOf([picture('img2.png', 0.2), picture('img10.png', 1.4, true), picture('img1.png', 0.3)], ['blank.png'])
const after = lensOf([picture('img2.png', 0.2), picture('img1.png', 0.3)], ['blank.png', 'img10.png'])

describe('the pictures of a lens', () => {
  it('come with the worst first, or by their names as one counts', () => {
    expect(pictureRows(before, NOTHING).map(({ name }) => name)).toEqual(['img10.png', 'img1.png', 'img2.png'])
    expect(pictureRows(before, NOTHING, 'name').map(({ name }) => name)).toEqual(['img1.png', 'img2.png', 'img10.png'])
  })

  it('include those that were left out, without numbers, to be taken again; but none that shows no board', () => {
    const rows = pictureRows(after, toggled(NOTHING, WORST))
    expect(rows.map(({ name, errorPx }) => [name, errorPx])).toEqual([['img1.png', 0.3], ['img2.png', 0.2], ['img10.png', null]])
  })
})

describe('leaving a picture out', () => {
  it('makes another lens once, and so does taking it again', () => {
    const without = toggled(NOTHING, WORST)
    expect(nextRound([before], NOTHING)).toEqual({ leaveOut: [], isOther: false })
    expect(nextRound([before], without)).toEqual({ leaveOut: [WORST], isOther: true })
    expect(nextRound([after], without)).toEqual({ leaveOut: [WORST], isOther: false })
    expect(nextRound([after], toggled(without, WORST))).toEqual({ leaveOut: [], isOther: true })
  })

  it('asks for nothing that the pictures chosen now do not have', () => {
    expect(nextRound([before], toggled(NOTHING, { camera: 'cam01', name: 'gone.png' }))).toEqual({ leaveOut: [], isOther: false })
  })
})
