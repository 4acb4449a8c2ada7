import { describe, expect, it } from 'vitest'
import type { PictureSource } from '../work/made.ts'
import { cameraNames, chosenPictures, isNameless, picturesOf } from './picture-choice.ts'

const picture = (mediaId: string, kind: PictureSource['kind'], camera: string | null): PictureSource => ({ mediaId, name: mediaId, camera, kind, trialId: null, fileCount: 1 })
const ALL = [picture('photos', 'calibration-photo', 'cam01'), picture('film', 'footage', 'cam02'), picture('other', 'footage', null)]

describe('which pictures show the board', () => {
  it('are the photos until somebody says otherwise', () => {
    expect(picturesOf(chosenPictures(ALL, {}))).toEqual([{ mediaId: 'photos', camera: 'cam01' }])
    const choice = { photos: { isOn: false, camera: 'cam01' }, film: { isOn: true, camera: ' cam07 ' } }
    expect(picturesOf(chosenPictures(ALL, choice))).toEqual([{ mediaId: 'film', camera: 'cam07' }])
  })

  it('have to say which camera took them', () => {
    const chosen = chosenPictures(ALL, { other: { isOn: true, camera: '' } })
    expect(chosen.filter(isNameless).map(({ mediaId }) => mediaId)).toEqual(['other'])
  })

  it('are of cameras that are known already', () => {
    expect(cameraNames(chosenPictures(ALL, {}), [{ name: 'cam10' }, { name: 'cam02' }])).toEqual(['cam01', 'cam02', 'cam10'])
  })
})
