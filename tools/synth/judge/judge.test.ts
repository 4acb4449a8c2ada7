import { describe, expect, it } from 'vitest'
import { locateBrowser, locateFfmpeg } from '../../../app/main/system/locate.mjs'
import { judgeRandomPeople } from './judge.ts'
import { locateModel } from './landmarker.ts'
import { JOINTS, type Sighting, verdictOf } from './verdict.ts'

const [browser, ffmpeg] = [locateBrowser(), locateFfmpeg()]
const why = 'missing' in browser ? browser.missing : 'missing' in ffmpeg ? ffmpeg.missing : locateModel() === undefined ? 'pose_landmarker_lite.task is not beside the repository' : ''

describe.skipIf(why !== '')(`MediaPipe ${why}`, () => {
  it('finds a person of the sample lab, its joints within four hundredths of the picture’s height', async () => {
    const { whole } = await judgeRandomPeople({ people: 1, views: 1, frames: 3, seed: 3, size: { widthPx: 252, heightPx: 448 } })
    expect(whole.looks).toBe(3)
    expect(whole.foundShare).toBe(1)
    // of three looks only: the judge's own command holds many to two hundredths
    for (const joint of JOINTS) expect(whole.medianPercent[joint]).toBeLessThan(4)
  }, 180_000)
})

describe('a verdict', () => {
  const offset = (right: number, down: number): NonNullable<Sighting['offsets']> => {
    const both = [
      [right, down],
      [right, down],
    ] as const
    return { shoulder: both, hip: both, knee: both, ankle: both }
  }

  it('counts who was not found, and measures only who was', () => {
    const { whole, byView } = verdictOf([
      { person: 0, view: 0, offsets: offset(0.03, 0.04) },
      { person: 0, view: 1, offsets: null },
    ])
    expect(whole.foundShare).toBe(0.5)
    expect(whole.medianPercent.hip).toBeCloseTo(5, 9)
    expect(byView.map(({ foundShare }) => foundShare)).toEqual([1, 0])
    expect(byView[1]!.medianPercent.knee).toBeNaN()
  })

  it('tells a bias from scatter', () => {
    const { biasPercent } = verdictOf([-1, 1, 3].map((way) => ({ person: 0, view: 0, offsets: offset(0.01 * way, 0.02) })))
    expect(biasPercent.ankle[0]).toBeCloseTo(1, 9)
    expect(biasPercent.ankle[1]).toBeCloseTo(2, 9)
  })
})
