import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterOf, LAST_CHARACTER, numberOf } from '../testing/characters.ts'
import { cameraOf, sameCamera } from './camera-name.ts'

describe('the camera that a path names', () => {
  it.each([
    ['cam02.mp4', 'cam02'],
    ['Camera 2/trial.mp4', 'cam02'],
    ['Camera2.MOV', 'cam02'],
    ['cam_1_walk.mp4', 'cam01'],
    ['walk-CAM-3.avi', 'cam03'],
    ['int_cam02_img/cam02_01_int.jpg', 'cam02'],
    ['cam02_json/cam02.0001.json', 'cam02'],
    ['cam04_json/frame_0001.json', 'cam04'],
    ['Videos/Cam0/InputMedia.mov', 'cam00'],
    ['C:\\trials\\cam10\\walk.mp4', 'cam10'],
    ['GOPRO_L.mp4', 'gopro-l'],
    ['gopro3.mp4', 'gopro03'],
    ['camera left.mp4', 'cam-left'],
    ['Cam_B.mp4', 'cam-b'],
    ['cam1/walk cam2.mp4', 'cam02'],
  ])('%s → %s', (path, camera) => {
    expect(cameraOf(path)).toBe(camera)
  })

  it.each([
    ['2.mp4', 'a number alone may be a trial'],
    ['GX010123.mp4', "a recorder's running number"],
    ['webcam1.mp4', 'a word that ends in cam'],
    ['cambridge 4.mp4', 'a word that begins with cam'],
    ['cam20240501.mp4', 'a date'],
    ['camera batch.mp4', 'a word that begins with a letter'],
    ['cam01_cam02.mp4', 'two cameras'],
    ['cam1/a/b/c/walk.mp4', 'a folder far above'],
    ['left.mp4', 'a side may be the foot'],
    ['', 'nothing'],
  ])('%s → none: %s', (path) => {
    expect(cameraOf(path)).toBeUndefined()
  })

  it('comes back for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.nat(LAST_CHARACTER).map(characterOf, numberOf), maxLength: 400 }), (path) => {
      expect(cameraOf(path) ?? 'cam01').toMatch(/^(cam|gopro)(\d\d+|-\w+)$/)
    }))
  })
})

describe('two names of one camera', () => {
  it.each([
    ['cam_01', 'cam01'],
    ['cam01', 'Camera 1'],
    ['CAM-1', 'cam001'],
    ['gopro l', 'GOPRO_L'],
    ['Miqus_07', 'miqus 7'],
    ['left', 'Left'],
  ])('%s is %s', (one, other) => {
    expect(sameCamera(one, other)).toBe(true)
  })

  it.each([
    ['cam1', 'cam11'],
    ['cam1', 'gopro1'],
    ['1', 'cam1'],
    ['cam1', 'cam1 zoomed'],
    ['left', 'right'],
    ['cam1', 'cam2'],
  ])('%s is not %s', (one, other) => {
    expect(sameCamera(one, other)).toBe(false)
  })
})
