import { describe, expect, it } from 'vitest'
import { axesWords, floorWords, noiseWords, scaleWords } from './result-words.ts'

describe('what came of the footage, in words', () => {
  it('says what the size of the room rests on, and how sure it is', () => {
    expect(scaleWords({ kind: 'camera-distances' }, { factor: 1, sdShare: 0.0042 })).toBe('by the distances between the cameras, which stay: all lengths × 1.0000, ± 0.4 %')
    expect(scaleWords({ kind: 'length', between: ['left-hip', 'left-knee'], lengthM: 0.42 }, { factor: 1.0213, sdShare: null })).toBe('by 420 mm from left hip to left knee: all lengths × 1.0213, how sure cannot be told')
    expect(scaleWords({ kind: 'height', heightM: 1.78 }, { factor: 3, sdShare: 0.02 }, true)).toBe('by the person’s height of 1.78 m; all lengths ± 2.0 %')
  })

  it('says what keypoints are like, and what the floor was told by', () => {
    expect(noiseWords({ sigmaPx: 3.21, biasPx: 5 })).toBe('off by 3.2 px from frame to frame, and by 5.0 px always in the same way')
    expect(floorWords('feet', 1.234)).toContain('± 1.2°')
    expect(axesWords('walking')).toContain('walking')
  })
})
