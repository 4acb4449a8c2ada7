import { describe, expect, it } from 'vitest'
import { lostFrames, verdictOn } from './stumble.ts'

const stumble = { error: 'EncodingError', wanted: 12, cameOut: true, pending: new Set([14, 11, 13]) }
const nothingIsHere = () => false

describe('an error of the decoder', () => {
  it('is a damage from the first frame that was given and did not come out', () => {
    expect(verdictOn(stumble)).toEqual({ kind: 'damage', first: 11 })
  })

  it('is one at the frame that it went on for, where all that was given came out', () => {
    expect(verdictOn({ ...stumble, pending: new Set() })).toEqual({ kind: 'damage', first: 12 })
  })

  it('says nothing of any frame where the decoder was taken away', () => {
    expect(verdictOn({ ...stumble, error: 'QuotaExceededError' })).toEqual({ kind: 'taken-away' })
  })

  it('is a key frame that is none, only before anything came out', () => {
    expect(verdictOn({ ...stumble, error: 'DataError', cameOut: false })).toEqual({ kind: 'no-start' })
    expect(verdictOn({ ...stumble, error: 'DataError' })).toEqual({ kind: 'damage', first: 11 })
    expect(verdictOn({ ...stumble, cameOut: false })).toEqual({ kind: 'damage', first: 11 })
  })
})

describe('a damage costs an attempt', () => {
  it('every frame up to the next key frame, and none behind it', () => {
    expect(lostFrames({ wanted: 12, back: 0 }, 11, 15, nothingIsHere)).toEqual([11, 12, 13, 14])
    expect(lostFrames({ wanted: 40, back: 0 }, 11, 15, nothingIsHere), 'its own key frame lies behind').toEqual([11, 12, 13, 14])
  })

  it('no frame that is here: it came out', () => {
    expect(lostFrames({ wanted: 12, back: 0 }, 11, 15, (index) => index === 13)).toEqual([11, 12, 14])
    expect(lostFrames({ wanted: 9, back: 0 }, 11, 13, (index) => index === 9)).toEqual([11, 12])
  })

  it('also the frame that it was for, where the way there leads through the damage again', () => {
    expect(lostFrames({ wanted: 9, back: 0 }, 11, 13, nothingIsHere), 'it is shown before, and decoded after').toEqual([11, 12, 9])
    expect(lostFrames({ wanted: 40, back: 1 }, 11, 13, nothingIsHere), 'it was begun a key frame earlier').toEqual([11, 12, 40])
  })
})
