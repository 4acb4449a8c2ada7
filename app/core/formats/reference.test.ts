import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { bytesInMemory } from './byte-source.ts'
import { groupFiles } from './group.ts'
import { inspectNonVideo } from './inspect-file.ts'
import type { FileKind, Inspection } from './inspection.ts'
import { faultsOf } from './testing/valid-inspection.ts'

const folder = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference')
const isThere = existsSync(folder)

interface Expected {
  kind: FileKind
  format: string
  /** In the summary. */
  says?: string
  /** Codes of errors and warnings, in order; none where absent. */
  odd?: string[]
}

/** The first pattern that fits a path says what the file is. */
const TABLE: [RegExp, Expected][] = [
  [/^c3d\/damaged\/bad_parameter_section/, { kind: 'c3d', format: 'c3d', says: '45 points · 32 analog channels · 332 frames · 120 Hz', odd: ['c3d-parameter-unreadable'] }],
  [/^c3d\/damaged\/badParameterOffset/, { kind: 'c3d', format: 'c3d', says: '41 points · 111 frames · 250 Hz', odd: ['c3d-parameter-unreadable'] }],
  [/^c3d\/damaged\/parameterOverflow/, { kind: 'c3d', format: 'c3d', says: '142 points · 36 analog channels · 101 frames · 100 Hz' }],
  [/^c3d\/encodings\/Eb015/, { kind: 'c3d', format: 'c3d', says: 'C3D · 26 points · 16 analog channels · 450 frames · 50 Hz' }],
  [/^c3d\/encodings\//, { kind: 'c3d', format: 'c3d', says: 'C3D · 36 points · 16 analog channels · 89 frames · 50 Hz' }],
  [/^c3d\/other\/MACsample/, { kind: 'c3d', format: 'c3d', says: '33 points', odd: ['c3d-scale-disagrees'] }],
  [/^c3d\/other\/MotionMonitor/, { kind: 'c3d', format: 'c3d', says: '16 analog channels · 840 frames' }],
  [/\.c3d$/i, { kind: 'c3d', format: 'c3d' }],
  [/TYPE-4\.XLS$/, { kind: 'unknown', format: 'xls' }],
  [/^clips\/.*\.mp4$/, { kind: 'footage', format: 'mp4' }],
  [/^clips\/pose\.jpg$/, { kind: 'unknown', format: 'jpeg', says: '1000 × 667' }],
  [/pose_squats\.full\.json$/, { kind: 'keypoints', format: 'keypoint-array-json', says: 'MediaPipe (33 points)' }],
  [/imu_sample\.csv$/, { kind: 'imu', format: 'csv', says: '13 columns' }],
  [/^imu\/.*\.csv$/, { kind: 'table', format: 'csv' }],
  [/Forcepla\.cal$/, { kind: 'analog', format: 'force-plate-calibration', says: '2 plates' }],
  [/Gait\.anc$/, { kind: 'analog', format: 'anc', says: '28 channels' }],
  [/Gait\.trc$/, { kind: 'trc', format: 'trc', says: '487 frames', odd: ['trc-marker-count', 'trc-columns'] }],
  [/Gait\.xls$/, { kind: 'table', format: 'tsv', odd: ['mislabelled', 'table-ragged'] }],
  [/SprintMotion\.trc$/, { kind: 'trc', format: 'trc', says: '59 markers · 788 frames · 250 Hz · mm' }],
  [/walk\.trc$/, { kind: 'trc', format: 'trc', says: '63 markers · 222 frames · 60 Hz · m' }],
  [/walk\.mot$/, { kind: 'mot', format: 'mot', says: '41 variables · 222 rows · 60 Hz · joint angles in degrees' }],
  [/\.osim$/, { kind: 'unknown', format: 'opensim-model' }],
  [/augmented\.trc$/, { kind: 'trc', format: 'trc', says: '64 markers · 100 frames' }],
  [/\.trc$/, { kind: 'trc', format: 'trc', says: '21 markers · 100 frames · 60 Hz · m' }],
  [/Calib\.qca\.txt$/, { kind: 'calibration', format: 'qualisys-qca', says: '4 cameras · 1088 × 1920' }],
  [/Calib_qualisys\.toml$/, { kind: 'calibration', format: 'pose2sim-toml', says: '4 cameras · 1088 × 1920' }],
  [/calibration\/.*\.jpg$/, { kind: 'calibration-photo', format: 'jpeg', says: '1088 × 1920' }],
  [/calibration\/.*\.png$/, { kind: 'calibration-photo', format: 'png' }],
  [/^pose2sim-balancing\/.*\/cam0\d_json\//, { kind: 'keypoints', format: 'openpose-json', says: 'BODY_25B' }],
  [/videos\/.*\.mp4$/, { kind: 'footage', format: 'mp4' }],
  [/corruptheader\.fit$/, { kind: 'wearable', format: 'fit', odd: ['fit-signature'] }],
  [/unexpected-eof\.fit$/, { kind: 'wearable', format: 'fit', odd: ['fit-truncated'] }],
  [/sample-activity\.fit$/, { kind: 'wearable', format: 'fit', says: 'activity · cycling' }],
  [/\.fit$/, { kind: 'wearable', format: 'fit', says: 'activity · running' }],
  [/\.tcx$/, { kind: 'wearable', format: 'tcx', says: '4.69 km · 1993 s' }],
  [/\.hrm$/, { kind: 'wearable', format: 'hrm', says: 'RR intervals' }],
  [/real_rri\.txt$/, { kind: 'wearable', format: 'rr-intervals', says: '772 intervals', odd: ['rr-implausible'] }],
  [/^wearables\/.*\.csv$/, { kind: 'wearable', format: 'csv' }],
  [/\.json$/, { kind: 'unknown', format: 'json' }],
  [/(\.md|LICENSE|\.yaml)$/, { kind: 'unknown', format: 'text' }],
]

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

async function inspect(path: string): Promise<Inspection> {
  return inspectNonVideo(path, bytesInMemory(readFileSync(join(folder, path))))
}

const paths = isThere ? filesBelow(folder).filter((path) => !path.endsWith('.gitkeep')) : []
const single = paths.filter((path) => !/cam0\d_json\//.test(path))

describe.skipIf(!isThere)(`every file of ${folder}${isThere ? '' : ' (skipped: the folder is not there)'}`, () => {
  it.each(single)('%s', async (path) => {
    const inspection = await inspect(path)
    const expected = TABLE.find(([pattern]) => pattern.test(path))?.[1]
    expect(expected, 'a line in the table').toBeDefined()
    expect(inspection).toMatchObject({ kind: expected?.kind, format: expected?.format, complete: true })
    expect(inspection.summary).toContain(expected?.says ?? '')
    expect(inspection.oddities.filter(({ level }) => level !== 'note').map(({ code }) => code)).toEqual(expected?.odd ?? [])
    expect(faultsOf(inspection)).toEqual([])
  })

  it('every OpenPose frame with a person is BODY_25B, of the camera that their name says', async () => {
    const frames = paths.filter((path) => /cam0\d_json\//.test(path))
    const seen = new Map<string, number>()
    for (const path of frames) {
      const { format, camera, facts } = await inspect(path)
      const key = `${format} ${camera === /cam0\d/.exec(path)?.[0]} ${String(facts['topology'])}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
    // In cam03.0052 the person who is followed was not seen.
    expect([...seen].sort()).toEqual([
      ['openpose-json true body-25b', 799],
      ['openpose-json true undefined', 1],
    ])
  })

  it('groups into one line a camera and a photo folder', () => {
    const { groups, hidden } = groupFiles(filesBelow(folder).map((path) => ({ path, sizeBytes: 1 })))
    const runs = groups.filter(({ kind }) => kind === 'frames')
    expect(runs.map(({ camera, files, oddities }) => [camera, files.length, oddities.length])).toEqual(
      [...Array.from({ length: 2 }, () => ['cam01', 'cam02', 'cam03', 'cam04']).flat()].map((camera) => [camera, 100, 0]),
    )
    expect(groups.filter(({ kind }) => kind === 'photos').map(({ files }) => files.length)).toEqual([7, 7, 7, 7])
    expect(hidden).toBe(8)
  })

  it('one trial in six encodings tells the same', async () => {
    const encodings = ['pi', 'pr', 'vi', 'vr', 'si', 'sr']
    const trials = await Promise.all(encodings.map((encoding) => inspect(`c3d/encodings/Eb015${encoding}.c3d`)))
    const facts = trials.map((trial) => trial.facts)
    expect(facts.map(({ processor, storage }) => `${String(processor)} ${String(storage)}`)).toEqual([
      'intel integer', 'intel real', 'dec integer', 'dec real', 'sgi integer', 'sgi real',
    ])
    for (const { processor: _, storage: __, ...rest } of facts) {
      expect(rest).toMatchObject({ points: 26, frames: 450, frameRateHz: 50, analogRateHz: 200, forcePlates: 2, forcePlateTypes: [2, 2], events: 3 })
    }
  })

  it.each([
    ['plates/type1.C3D', [1]],
    ['plates/TYPE-2.C3D', [2]],
    ['plates/FP1.C3D', [3]],
    ['plates/TYPE-4.C3D', [4]],
  ])('%s has force plates of type %j', async (path, types) => {
    expect((await inspect(`c3d/${path}`)).facts).toMatchObject({ forcePlateTypes: types })
  })

  it('finds the twelve events of the Plug-in-Gait trial', async () => {
    expect((await inspect('c3d/PiG_Motion-FlatFoot-Full.c3d')).facts).toMatchObject({ events: 12, firstFrame: 148, units: 'mm', writtenBy: 'Vicon Nexus' })
  })

  it('test.tcx is 4 686.311 m in 1 992.78 s', async () => {
    const { facts } = await inspect('wearables/test.tcx')
    expect(facts['distanceM']).toBeCloseTo(4686.311, 3)
    expect(facts['durationS']).toBeCloseTo(1992.78, 2)
  })

  it('the chained FIT file names the part that is damaged', async () => {
    const { oddities } = await inspect('wearables/activity-settings-corruptheader.fit')
    expect(oddities[0]).toMatchObject({ field: 'header of the chained file at byte 771' })
    expect(oddities[0]?.message).toContain('".GIT"')
  })

  it('Qualisys text and TOML of one calibration agree in pixels', async () => {
    const qca = await inspect('pose2sim-balancing/calibration/Calib.qca.txt')
    const toml = await inspect('pose2sim-balancing/calibration/Calib_qualisys.toml')
    const focal = (inspection: Inspection) => (inspection.facts['cameras'] as { focalLengthPx: number[] }[]).map((camera) => camera.focalLengthPx)
    expect(focal(qca)).toEqual(focal(toml))
  })

  it.each(['c3d/encodings/Eb015si.c3d', 'c3d/encodings/DEC_INT.C3D', 'c3d/plates/FP1.C3D', 'wearables/garmin-fenix-5-run.fit', 'pose2sim-balancing/calibration/Calib.qca.txt'])(
    '%s survives cuts and turned bits in its header',
    async (path) => {
      const bytes = Uint8Array.from(readFileSync(join(folder, path)))
      const header = Math.min(bytes.length, 6000)
      const flips = fc.array(fc.tuple(fc.nat({ max: header - 1 }), fc.nat({ max: 255 })), { maxLength: 10 })
      await fc.assert(
        fc.asyncProperty(flips, fc.nat({ max: bytes.length }), fc.boolean(), async (changes, length, isCut) => {
          const altered = bytes.slice(0, isCut ? length : undefined)
          for (const [at, mask] of changes) if (at < altered.length) altered[at] = (altered[at] ?? 0) ^ mask
          expect(faultsOf(await inspectNonVideo(path, bytesInMemory(altered)))).toEqual([])
        }),
        { numRuns: 150 },
      )
    },
  )
})
