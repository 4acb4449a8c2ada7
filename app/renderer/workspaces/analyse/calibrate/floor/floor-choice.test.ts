import { describe, expect, it } from 'vitest'
import type { FilmCamera } from '../../../../trial/stage.ts'
import type { PictureSource } from '../work/made.ts'
import { chosenOption, floorOptions, floorPicture } from './floor-choice.ts'

const picture = (mediaId: string, camera: string | null, more: Partial<PictureSource> = {}): PictureSource => ({ mediaId, name: mediaId, camera, kind: 'footage', trialId: 'walk', fileCount: 1, ...more })
const ALL = [picture('other.mp4', 'cam02'), picture('walk.mp4', 'cam01'), picture('board', 'cam01', { kind: 'calibration-photo', trialId: null, fileCount: 12 }), picture('floor.mp4', 'cam01', { trialId: 'floor' })]
const NAMES = new Map([['floor', 'Board']])
const options = floorOptions('cam01', ALL, new Set(['walk.mp4', 'other.mp4']), NAMES)

describe('what shows the board on the floor to a camera', () => {
  it('is its own film or photos, then those of others; of an open film the frame that is shown', () => {
    expect(options.map(({ label }) => label)).toEqual([
      'walk.mp4 · the frame shown now',
      'walk.mp4 · whole film',
      'board · the best of 12 photos',
      'floor.mp4 · Board · whole film',
      'other.mp4 · the frame shown now',
      'other.mp4 · whole film',
    ])
  })

  it('is never a board in somebody’s hands unless it was chosen', () => {
    expect(chosenOption('cam01', ALL, options, {})?.value).toBe('walk.mp4 shown')
    expect(chosenOption('cam_1', ALL, options, {})?.value, 'however the calibration spells it').toBe('walk.mp4 shown')
    expect(chosenOption('cam01', ALL, floorOptions('cam01', ALL, new Set(), NAMES), {})).toBeUndefined()
    expect(chosenOption('cam01', ALL, options, { cam01: 'board' })?.mediaId).toBe('board')
    expect(chosenOption('cam01', ALL, options, { cam01: null })).toBeUndefined()
  })

  it('is named by the time that the film itself gives the frame', () => {
    const film = { clock: { offsetUs: 500_000, rate: 1.00002 }, times: { startUs: Float64Array.of(500_000, 540_001), endUs: 580_002 } } as FilmCamera
    expect(floorPicture('cam01', options[0]!, film, 1)).toEqual({ mediaId: 'walk.mp4', camera: 'cam01', atUs: 40_000 })
    expect(floorPicture('cam01', options[0]!, film, null)).toBeNull()
    expect(floorPicture('cam01', options[2]!, undefined, null)).toEqual({ mediaId: 'board', camera: 'cam01' })
  })
})
