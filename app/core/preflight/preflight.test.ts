import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scale } from '../math/vec3.ts'
import type { Camera } from '../vision/camera.ts'
import { camerasAround } from '../vision/testing/cameras-around.ts'
import { applyRemedy } from './apply-remedy.ts'
import { camerasOfFilms } from './cameras-of-films.ts'
import type { CalibrationFacts, FilmFacts, KeypointFacts, PreflightFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { preflight } from './preflight.ts'
import { remedied } from './remedied.ts'

const DAY_MS = 86_400_000
const rig = camerasAround(3, { distortion: [-0.05, 0.1, 0, 0, 0] })
const calibrationOf = (cameras: readonly Camera[], more: Partial<CalibrationFacts> = {}): CalibrationFacts => ({ file: 'Calib.toml', format: 'pose2sim-toml', lenses: cameras, cameras, lengths: 'metres', oddities: [], ...more })
const film = (number: number, changes: Partial<FilmFacts> = {}): FilmFacts => ({ name: `cam0${number}.mp4`, camera: `cam0${number}`, widthPx: 1088, heightPx: 1920, rotationDeg: 0, codec: 'h264', frameRateHz: 60, frameCount: 600, durationUs: 10_000_000, ...changes })
const films = (changes: Partial<FilmFacts> = {}) => [film(1, changes), film(2), film(3)]
const keypoints = (number: number, changes: Partial<KeypointFacts> = {}): KeypointFacts => ({ name: `cam0${number}_json`, camera: `cam0${number}`, firstFrame: 0, frameCount: 600, showsNobody: false, ...changes })
const check = (changes: Partial<PreflightFacts>) => preflight({ calibration: calibrationOf(rig), films: films(), keypoints: [], usesDistortion: true, ...changes })
const said = (findings: readonly Finding[]) => findings.map(({ level, code, subject }) => `${level} ${code} ${subject}`)
const labels = ([finding]: readonly Finding[]) => finding!.readings.map(({ label }) => label)

it('what agrees is not spoken of', () => {
  expect(check({ keypoints: [1, 2, 3].map((number) => keypoints(number)) })).toEqual([])
  expect(check({ calibration: undefined })).toEqual([])
  expect(check({ films: [] })).toEqual([])
})

describe('cameras', () => {
  it('that are only spelled otherwise are taken for the same, and shown', () => {
    const findings = check({ calibration: calibrationOf(rig.map((camera) => ({ ...camera, name: camera.name.replace('cam', 'cam_') }))) })
    expect(said(findings)).toEqual(['note cameras-matched Calib.toml'])
    expect(findings[0]!.message).toContain('cam_01 is cam01, cam_02 is cam02')
    expect(applyRemedy(findings[0]!.readings[0]!.remedy, [{ ...rig[0]!, name: 'cam_01' }])[0]!.name).toBe('cam01')
  })

  it('that the calibration does not know are named, with those that it has in their place', () => {
    const findings = check({ films: [film(1), film(2), film(9, { name: 'side.mp4', camera: 'side' })] })
    expect(said(findings)).toEqual(['warning camera-not-calibrated side'])
    expect([findings[0]!.message, labels(findings)]).toEqual(['Calib.toml knows no camera side; it has cam03, for which there is no film.', ['they are one camera']])
  })

  it('without a film are named, and too few are an error', () => {
    expect(said(check({ films: [film(1), film(3)] }))).toEqual(['warning camera-without-film cam02'])
    expect(said(check({ films: [film(1)] }))).toEqual(['error too-few-cameras Calib.toml', 'warning camera-without-film cam02, cam03'])
  })

  it('with two films are named', () => {
    expect(said(check({ films: [...films(), film(1, { name: 'Camera 1 again.mp4', camera: 'Camera 1' })] }))).toContain('warning two-films-of-one-camera Camera 1')
  })
})

describe('a picture of another size than was calibrated', () => {
  const onlyOf = (changes: Partial<FilmFacts>) => check({ films: films(changes) }).filter(({ code }) => code.startsWith('picture'))

  it('half or double is scaled', () => {
    const [finding] = onlyOf({ widthPx: 544, heightPx: 960 })
    expect(said([finding!])).toEqual(['warning picture-resolution cam01'])
    expect(finding!.message).toBe('cam01.mp4 is 544 × 960, the calibration of cam01 says 1088 × 1920: the same picture made 2 times smaller.')
    expect(finding!.readings.map(({ remedy }) => remedy)).toEqual([{ kind: 'scale-calibration', camera: 'cam01', by: 0.5, widthPx: 544, heightPx: 960 }])
    expect(onlyOf({ widthPx: 2176, heightPx: 3840 })[0]!.message).toContain('2 times larger')
  })

  it('a few columns less: cut, or an encoder’s filling, or between bars; nobody can know without a look', () => {
    const findings = onlyOf({ widthPx: 1080 })
    expect(findings[0]!.message).toBe(
      'cam01.mp4 is 1080 wide, the calibration of cam01 says 1088 wide: either its sides were cut by 4 px each, or what the calibrated picture has more at the right is only an encoder’s filling, and nothing has moved, or the picture was made smaller (1080 × 1906) and put between black bars of 7.1 px above and below.',
    )
    const size = { camera: 'cam01', widthPx: 1080, heightPx: 1920 }
    const [cut, filled, barred] = findings[0]!.readings.map(({ remedy }) => remedy)
    expect([cut, filled]).toEqual([{ kind: 'crop-offset', ...size, offsetPx: [4, 0] }, { kind: 'crop-offset', ...size, offsetPx: [0, 0] }])
    expect(barred).toMatchObject({ kind: 'scale-and-crop', ...size, by: 1080 / 1088 })
  })

  it('bars that are seen decide, and so do bars that are not there', () => {
    expect(labels(onlyOf({ widthPx: 1080, bars: { leftPx: 0, rightPx: 0, topPx: 7, bottomPx: 6 } }))).toEqual(['the picture was made smaller (1080 × 1906) and put between black bars of 7.1 px above and below'])
    expect(labels(onlyOf({ widthPx: 1080, bars: { leftPx: 0, rightPx: 0, topPx: 0, bottomPx: 0 } }))).toHaveLength(2)
  })

  it('a few columns more are an encoder’s filling', () => {
    expect(labels(check({ calibration: calibrationOf(rig.map((camera) => ({ ...camera, widthPx: 1080 }))) }))[0]).toBe('what the film has more at the right is only an encoder’s filling, and nothing has moved')
  })

  it('another shape is the middle of it', () => {
    const [finding] = check({ calibration: calibrationOf(rig.map((camera) => ({ ...camera, widthPx: 4000, heightPx: 3000 }))), films: films({ widthPx: 1920, heightPx: 1080 }) }).filter(({ subject }) => subject === 'cam01')
    expect(finding!.readings[0]).toEqual({
      label: 'the film shows the middle of the calibrated picture, cut by 180 px above and below of the film’s pixels',
      remedy: { kind: 'scale-and-crop', camera: 'cam01', by: 0.48, offsetPx: [0, 180], widthPx: 1920, heightPx: 1080 },
    })
  })

  it('lying instead of upright is turned: either way, unless the film says which', () => {
    const turns = (changes: Partial<FilmFacts>) => onlyOf({ widthPx: 1920, heightPx: 1088, ...changes })[0]!.readings.map(({ remedy }) => remedy)
    expect(turns({})).toEqual([1, 3].map((quarterTurns) => ({ kind: 'rotate-calibration', camera: 'cam01', quarterTurns })))
    expect(turns({ rotationDeg: 270 })).toEqual([{ kind: 'rotate-calibration', camera: 'cam01', quarterTurns: 3 }])
    expect(said(onlyOf({ rotationDeg: 180 }))).toEqual(['note picture-upside-down cam01'])
  })

  it('a size that the calibration does not tell is taken from the film', () => {
    const [finding] = check({ calibration: calibrationOf([{ ...rig[0]!, widthPx: Number.NaN, heightPx: Number.NaN }, ...rig.slice(1)]) })
    expect(finding!.readings[0]!.remedy).toEqual({ kind: 'take-size', camera: 'cam01', widthPx: 1088, heightPx: 1920 })
  })

  it('each reading leaves nothing to say, whatever the two sizes', () => {
    const side = fc.integer({ min: 200, max: 4000 })
    fc.assert(
      fc.property(side, side, side, side, (widthPx, heightPx, filmWidth, filmHeight) => {
        const calibrated = { ...rig[0]!, widthPx, heightPx }
        const facts = (camera: Camera): PreflightFacts => ({ calibration: calibrationOf([camera, rig[1]!]), films: [film(1, { widthPx: filmWidth, heightPx: filmHeight }), film(2)], keypoints: [], usesDistortion: true })
        const sizes = (camera: Camera) => preflight(facts(camera)).filter(({ code }) => code.startsWith('picture') && code !== 'picture-turned')
        for (const { remedy } of sizes(calibrated).flatMap(({ readings }) => readings)) expect(sizes(applyRemedy(remedy, [calibrated])[0]!)).toEqual([])
      }),
    )
  })
})

describe('films of one moment', () => {
  it.each([
    ['another rate', { frameRateHz: 59.94, frameCount: 600 }, 'film-rates', 'drift apart by one frame every 16.67 s'],
    ['half the rate', { frameRateHz: 30, frameCount: 600 }, 'film-rates', 'a picture for every second of the faster'],
    ['another length', { frameCount: 540, durationUs: 9_000_000 }, 'film-durations', 'cam01 9 s, cam02 10 s, cam03 10 s'],
    ['frames that were dropped', { frameCount: 570, frameRateHz: 57 }, 'film-counts', 'equally long and have different numbers of frames'],
    ['one that was encoded again', { codec: 'vp9' }, 'film-recoded', 'cam01.mp4 is VP9, the others are H.264: likely encoded again after the recording.'],
    ['one that lies', { widthPx: 1920, heightPx: 1088 }, 'film-shapes', 'cam01.mp4 is lying, the others are upright'],
    ['another day', { recordedAtMs: 5 * DAY_MS }, 'films-apart', 'cam02.mp4 and cam01.mp4 were recorded 4 days apart'],
  ])('%s', (_, changes, code, words) => {
    const findings = check({ films: [film(1, changes), film(2, { recordedAtMs: DAY_MS }), film(3, { recordedAtMs: DAY_MS + 1000 })] })
    expect(findings.find((finding) => finding.code === code)?.message).toContain(words)
  })

  it('a frame more or less is no worry', () => {
    expect(said(check({ films: films({ frameCount: 601, durationUs: 10_016_667 }) }))).toEqual(['note film-counts cam01, cam02, cam03'])
  })
})

describe('keypoints', () => {
  const lists = (changes: Partial<KeypointFacts>) => [keypoints(1, changes), keypoints(2), keypoints(3)]
  it.each([
    ['of other frames than the other cameras’', { firstFrame: 5 }, 'keypoints-frames', 'cam01: 5 to 604'],
    ['of more frames than the film has', { frameCount: 700 }, 'keypoints-of-another-film', 'up to frame 699, but cam01.mp4 has 600 frames'],
    ['outside the picture', { reachPx: [2000, 3700] as const }, 'keypoints-outside', 'as far as (2000, 3700)'],
    ['that show nobody', { showsNobody: true }, 'keypoints-nobody', 'cam01_json shows nobody'],
  ])('%s', (_, changes, code, words) => {
    expect(check({ keypoints: lists(changes) }).find((finding) => finding.code === code)?.message).toContain(words)
  })
})

describe('a calibration', () => {
  const at = (days: number) => films().map((one) => ({ ...one, recordedAtMs: days * DAY_MS }))
  it('older than the films is said, on the same day it is not', () => {
    const madeOn = (days: number) => said(check({ calibration: calibrationOf(rig, { madeAtMs: days * DAY_MS }), films: at(20) }))
    expect(madeOn(8)).toEqual(['warning calibration-older Calib.toml'])
    expect(madeOn(19.9)).toEqual([])
    expect(madeOn(21)).toEqual(['note calibration-younger Calib.toml'])
  })

  it('that another rig used is said, that this one used is not', () => {
    const used = (pictures: { name: string; widthPx: number; heightPx: number }[]) => check({ calibration: calibrationOf(rig, { earlierUses: [{ session: 'Monday', pictures }] }) })
    expect(used([1, 2, 3].map((number) => ({ name: `cam_${number}`, widthPx: 1088, heightPx: 1920 })))).toEqual([])
    expect(used([1, 2, 3].map((number) => ({ name: `cam0${number}`, widthPx: 1920, heightPx: 1080 })))[0]!.message).toContain('was used in Monday with another rig (cam01 1920 × 1080')
  })

  it('whose up is not up is said', () => {
    const lying = rig.map((camera) => ({ ...camera, rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1] as const }))
    expect(said(check({ calibration: calibrationOf(lying) }))).toEqual(['warning calibration-not-upright Calib.toml'])
  })

  const millimetres = rig.map((camera) => ({ ...camera, translationM: scale(camera.translationM, 1000) }))
  it('in an unknown unit is offered in those that cameras may stand apart in, and asked no more when one was chosen', () => {
    const unit = { level: 'warning', code: 'calibration-unit', message: 'The file does not tell its unit.' } as const
    const calibration = calibrationOf(millimetres, { lengths: 'unstated', oddities: [unit] })
    const findings = check({ calibration })
    expect(said(findings)).toEqual(['warning calibration-unit Calib.toml', 'warning calibration-distances Calib.toml'])
    for (const finding of findings) expect(labels([finding])).toEqual(['its lengths are millimetres, and the cameras stand 5.5 m apart'])
    expect(labels(check({ calibration: calibrationOf(rig, { lengths: 'unstated', oddities: [unit] }) }))).toEqual(['its lengths are metres, and the cameras stand 5.5 m apart'])
    expect(check({ calibration: remedied(calibration, [findings[0]!.readings[0]!.remedy]) })).toEqual([])
  })

  it('with too weak a distortion is a warning only where distortion is used, and none once it was put right', () => {
    const weak = calibrationOf(rig.map((camera) => ({ ...camera, distortion: [-0.0007, 0.002, 0, 0, 0] as const })), { file: 'Calib_qualisys.toml' })
    const [finding] = check({ calibration: weak })
    expect(said([finding!, ...check({ calibration: weak, usesDistortion: false })])).toEqual(['warning calibration-distortion-divided Calib_qualisys.toml', 'note calibration-distortion-divided Calib_qualisys.toml'])
    expect(check({ calibration: remedied(weak, [finding!.readings[0]!.remedy]) })).toEqual([])
  })

  it('is put right for a camera by either spelling of its name', () => {
    const size = { widthPx: 1080, heightPx: 1920 }
    const [crop] = check({ films: films(size) })[0]!.readings
    const renamed = remedied(calibrationOf(rig), [{ kind: 'match-cameras', pairs: [{ calibration: 'cam01', film: 'Camera 1' }] }, crop!.remedy])
    expect(renamed.cameras[0]).toMatchObject({ name: 'Camera 1', ...size, centreXPx: rig[0]!.centreXPx - 4 })
  })
})

it('the camera of a film, where the calibration does not tell its picture’s size, has the film’s, which is said', () => {
  const { cameras, findings } = camerasOfFilms(calibrationOf(rig.map((camera) => ({ ...camera, widthPx: Number.NaN, heightPx: Number.NaN }))), films(), [])
  expect(cameras.map(({ camera }) => [camera.name, camera.widthPx, camera.heightPx])).toEqual([1, 2, 3].map((number) => [`cam0${number}`, 1088, 1920]))
  expect(findings.filter(({ code }) => code === 'picture-size-unknown')).toHaveLength(3)
})

it('whatever the facts, findings are sentences', () => {
  const facts = fc.record({
    films: fc.array(fc.record({ name: fc.constantFrom('a.mp4', 'cam1.mp4', 'cam_02.mov'), camera: fc.constantFrom('cam01', 'cam_2', undefined), widthPx: fc.integer({ min: 1, max: 8000 }), heightPx: fc.integer({ min: 1, max: 8000 }), rotationDeg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const), codec: fc.constantFrom('h264', 'x'), frameRateHz: fc.constantFrom(0, 29.97, 30, 60), frameCount: fc.nat({ max: 1000 }), durationUs: fc.nat({ max: 1e9 }) }), { maxLength: 5 }),
    keypoints: fc.array(fc.record({ name: fc.constant('x'), camera: fc.constantFrom('cam01', 'cam02', 'b'), firstFrame: fc.nat({ max: 9 }), frameCount: fc.nat({ max: 99 }), reachPx: fc.constantFrom([9000, 9000] as const, undefined), showsNobody: fc.boolean() }), { maxLength: 4 }),
    usesDistortion: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, fc.boolean(), (made, hasCalibration) => {
      for (const { message, hint = '', code, readings } of preflight({ ...made, calibration: hasCalibration ? calibrationOf(rig) : undefined })) {
        expect(message).toMatch(/^\S.{10,}\.$/s)
        expect(`${message}${hint}${readings.map(({ label }) => label).join('')}`).not.toMatch(/NaN|undefined|Infinity|\[object/)
        expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/)
      }
    }),
  )
})
