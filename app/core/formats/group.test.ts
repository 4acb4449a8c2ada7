import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesInMemory } from './byte-source.ts'
import { groupFiles, inspectionOfGroup } from './group.ts'
import { inspectNonVideo } from './inspect-file.ts'
import { SAMPLES } from './testing/samples.ts'

const listed = (paths: string[], sizeBytes = 10) => paths.map((path) => ({ path, sizeBytes }))
const frames = (camera: string, numbers: number[]) => numbers.map((n) => `pose/${camera}_json/${camera}.${String(n).padStart(4, '0')}.json`)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('files as a person would list them', () => {
  it('frames of one camera are one line each, cam2 before cam10', () => {
    const { groups } = groupFiles(listed([...frames('cam10', upTo(300)), ...frames('cam2', upTo(200))]))
    expect(groups).toMatchObject([
      { kind: 'frames', path: 'pose/cam2_json', camera: 'cam02', firstFrame: 0, lastFrame: 199, sizeBytes: 2000, oddities: [] },
      { kind: 'frames', path: 'pose/cam10_json', camera: 'cam10', firstFrame: 0, lastFrame: 299, oddities: [] },
    ])
    expect(groups[1]?.files).toHaveLength(300)
  })

  it('names the frame numbers that are missing', () => {
    const { groups } = groupFiles(listed(frames('cam01', [0, 1, 2, 4, 5, 9])))
    expect(groups[0]?.oddities).toMatchObject([{ code: 'frames-missing', field: 'frames 3, 6–8' }])
    expect(groups[0]?.oddities[0]?.message).toContain('4 frame numbers are missing between 0 and 9')
  })

  it("knows OpenPose's own names", () => {
    const { groups } = groupFiles(listed(upTo(5).map((n) => `json/walk1_${String(n).padStart(12, '0')}_keypoints.json`)))
    expect(groups).toMatchObject([{ kind: 'frames', firstFrame: 0, lastFrame: 4 }])
  })

  it('two cameras in one folder are two runs', () => {
    const both = upTo(4).flatMap((n) => [`json/cam1_00${n}.json`, `json/cam2_00${n}.json`])
    expect(groupFiles(listed(both)).groups.map(({ camera }) => camera)).toEqual(['cam01', 'cam02'])
  })

  it('one file a camera is no run of frames', () => {
    const { groups } = groupFiles(listed(['cam01.json', 'cam02.json', 'cam03.json', 'cam04.json']))
    expect(groups.map(({ kind }) => kind)).toEqual(['single', 'single', 'single', 'single'])
  })

  it('photos of a calibration folder are one line, others stay apart', () => {
    const { groups } = groupFiles(
      listed(['calibration/int_cam01_img/a2.jpg', 'calibration/int_cam01_img/a10.jpg', 'holiday/1.jpg', 'holiday/2.jpg', 'ext_cam01_img/e.png']),
    )
    expect(groups).toMatchObject([
      { kind: 'photos', path: 'calibration/int_cam01_img', camera: 'cam01' },
      { kind: 'single', path: 'ext_cam01_img/e.png', camera: 'cam01' },
      { kind: 'single', path: 'holiday/1.jpg' },
      { kind: 'single', path: 'holiday/2.jpg' },
    ])
    expect(groups[0]?.files.map(({ path }) => path)).toEqual(['calibration/int_cam01_img/a2.jpg', 'calibration/int_cam01_img/a10.jpg'])
  })

  it('calibration photos whose names name four cameras are four lines, chosen as files or with their folder', () => {
    for (const folder of ['', 'lenses/']) {
      const names = [1, 2, 3, 4].flatMap((camera) => [1, 2, 3, 4, 5, 6, 7].map((n) => `${folder}cam0${camera}_0${n}_int.jpg`))
      const { groups } = groupFiles(listed([...names, `${folder}board_int.jpg`, `${folder}other_int.jpg`]))
      expect(groups.map(({ kind, camera, files }) => [kind, camera, files.length])).toEqual(expect.arrayContaining([...['cam01', 'cam02', 'cam03', 'cam04'].map((camera) => ['photos', camera, 7]), ['photos', undefined, 2]]))
      expect(groups).toHaveLength(5)
    }
  })

  it('a run whose frames name no camera in common has none, whatever its first frame says', async () => {
    const [group] = groupFiles(listed(['f_1_cam1_cam2.json', 'f_2_cam1_cam2.json', 'f_3_cam1_cam2.json'])).groups
    const first = await inspectNonVideo('cam01.json', bytesInMemory(SAMPLES['openpose-json']!.bytes))
    expect(first.camera).toBe('cam01')
    expect(inspectionOfGroup({ ...group!, kind: 'frames' }, first).camera).toBeUndefined()
  })

  it('what systems leave behind is left out and counted', () => {
    const left = ['.DS_Store', 'a/Thumbs.db', 'a/.gitkeep', '~$walk.xlsx', 'desktop.ini', '__MACOSX/._a.mp4', '.git/config']
    expect(groupFiles(listed([...left, 'cam1.mp4']))).toMatchObject({ hidden: left.length, groups: [{ path: 'cam1.mp4' }] })
  })

  it('an empty frame among others is an error that names it', () => {
    const files = listed(frames('cam01', upTo(5)))
    const { groups } = groupFiles(files.map((file, index) => (index === 3 ? { ...file, sizeBytes: 0 } : file)))
    expect(groups[0]?.oddities).toMatchObject([{ level: 'error', code: 'empty-file', field: 'cam01.0003.json' }])
  })

  it('a run is summed up from its first frame', async () => {
    const { bytes } = SAMPLES['openpose-json'] ?? { bytes: new Uint8Array() }
    const [group] = groupFiles(listed(frames('cam01', upTo(100)), bytes.length)).groups
    if (group === undefined) throw new Error('no group')
    const first = await inspectNonVideo(group.files[0]?.path ?? '', bytesInMemory(bytes))
    expect(inspectionOfGroup(group, first)).toMatchObject({
      kind: 'keypoints',
      format: 'openpose-json-run',
      camera: 'cam01',
      summary: 'OpenPose · 1 person · BODY_25 · 100 frames',
      facts: { files: 100, firstFrame: 0, lastFrame: 99 },
    })
  })

  it('loses and doubles no file, whatever they are called', () => {
    const part = fc.constantFrom('a', 'cam1', '0001', 'calib', '.x', 'b_2', '007')
    const path = fc.tuple(fc.array(part, { maxLength: 3 }), part, fc.constantFrom('.json', '.jpg', '.mp4', '')).map(([folders, name, ending]) => [...folders, name + ending].join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 60 }), (paths) => {
        const { groups, hidden } = groupFiles(listed(paths))
        const out = groups.flatMap(({ files }) => files.map((file) => file.path))
        expect(new Set(out).size).toBe(out.length)
        expect(out.length + hidden).toBe(paths.length)
      }),
    )
  })
})
