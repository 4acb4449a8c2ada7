import { columnsOf, interleaved } from '../../formats/arrow/interleaved.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn, type NumberTable } from '../../formats/arrow/number-columns.ts'
import { ProblemError } from '../../problem.ts'
import { LIMB_NAMES } from '../limbs.ts'
import { POINT_STATES, REASONS, REASONS_IN_WORDS, type SideSwap, type Skeleton, type SkeletonEvidence } from './skeleton.ts'

const AXES = ['x', 'y', 'z'] as const
const COVARIANCE = ['xx', 'xy', 'xz', 'yy', 'yz', 'zz'] as const

export function skeletonToArrow({ keypoints, timesUs, points, states }: Skeleton): Uint8Array {
  const count = keypoints.length
  const [ofPoints, ofStates] = [columnsOf(points, 3 * count), columnsOf(states, count)]
  const cells = keypoints.flatMap((name, keypoint): NamedColumn[] => [
    ...AXES.map((axis, place): NamedColumn => [`${name}.${axis}`, 'float64', ofPoints[3 * keypoint + place]!]),
    [`${name}.state`, 'uint8', ofStates[keypoint]!],
  ])
  return numbersToArrow([['time_us', 'int64', timesUs], ...cells], {
    'stridescope.kind': 'skeleton',
    'stridescope.version': '1',
    keypoints: keypoints.join(' '),
    'unit.time_us': 'microseconds of session time',
    'unit.x': 'metres, Z up; NaN where there is no point',
    'unit.state': POINT_STATES.map((state, code) => `${code} ${state}`).join(', '),
  })
}

export function evidenceToArrow({ keypoints, timesUs, cameraNames, raw, covariance, changingShare, errorPx, cameras, reasons, residualPx, swaps }: SkeletonEvidence): Uint8Array {
  const count = keypoints.length
  const seenBy = residualPx ? [...cameraNames.keys()] : []
  const of = { raw: columnsOf(raw, 3 * count), covariance: columnsOf(covariance, 6 * count), changingShare: columnsOf(changingShare, count), errorPx: columnsOf(errorPx, count), cameras: columnsOf(cameras, count), reasons: columnsOf(reasons, count), residualPx: residualPx ? columnsOf(residualPx, cameraNames.length * count) : [] }
  const cells = keypoints.flatMap((name, keypoint): NamedColumn[] => [
    ...AXES.map((axis, place): NamedColumn => [`${name}.raw_${axis}`, 'float64', of.raw[3 * keypoint + place]!]),
    ...COVARIANCE.map((term, place): NamedColumn => [`${name}.covariance_${term}`, 'float32', of.covariance[6 * keypoint + place]!]),
    [`${name}.changing_share`, 'float32', of.changingShare[keypoint]!],
    [`${name}.error_px`, 'float32', of.errorPx[keypoint]!],
    [`${name}.cameras`, 'uint32', of.cameras[keypoint]!],
    [`${name}.reason`, 'uint8', of.reasons[keypoint]!],
    ...seenBy.map((camera): NamedColumn => [residualColumn(name, camera), 'float32', of.residualPx[camera * count + keypoint]!]),
  ])
  return numbersToArrow([['time_us', 'int64', timesUs], ...cells], {
    'stridescope.kind': 'skeleton-evidence',
    'stridescope.version': residualPx ? '2' : '1',
    swaps: JSON.stringify(swaps),
    keypoints: keypoints.join(' '),
    'unit.time_us': 'microseconds of session time',
    cameras: JSON.stringify(cameraNames),
    'unit.raw_x': 'metres, as triangulated',
    'unit.covariance_xx': 'square metres',
    'unit.changing_share': 'of the covariance, 0 to 1: from errors that are new in every frame',
    'unit.error_px': 'pixels, mean over the cameras used',
    'unit.cameras': 'bit n: the n-th camera was used',
    'unit.residual_px_n': 'pixels between what the n-th camera, from 0, saw and where the raw point appears to it',
    'unit.reason': `of a missing point: ${Object.entries(REASONS).map(([reason, code]) => `${code} ${REASONS_IN_WORDS[reason as keyof typeof REASONS]}`).join(', ')}`,
  })
}

const residualColumn = (keypoint: string, camera: number) => `${keypoint}.residual_px_${camera}`

/** `subject` names the file in the error. A damaged table is refused, never half used. */
export function skeletonFromArrow(bytes: Uint8Array, subject: string): Skeleton {
  return whole(bytes, 'skeleton', subject, ({ rows, column, lent }, keypoints) => {
    const all = rows * keypoints.length
    const points = interleaved(keypoints.flatMap((name) => AXES.map((axis) => lent(`${name}.${axis}`, 'float64'))), new Float64Array(3 * all))
    const states = interleaved(keypoints.map((name) => lent(`${name}.state`, 'uint8')), new Uint8Array(all))
    return { keypoints, timesUs: timesIn(column), points, states }
  })
}

export function evidenceFromArrow(bytes: Uint8Array, subject: string): SkeletonEvidence {
  return whole(bytes, 'skeleton-evidence', subject, ({ rows, column, lent, metadata }, keypoints) => {
    const all = rows * keypoints.length
    const cameraNames = JSON.parse(metadata['cameras'] ?? '[]') as string[]
    const evidence = {
      raw: interleaved(keypoints.flatMap((name) => AXES.map((axis) => lent(`${name}.raw_${axis}`, 'float64'))), new Float64Array(3 * all)),
      covariance: interleaved(keypoints.flatMap((name) => COVARIANCE.map((term) => lent(`${name}.covariance_${term}`, 'float32'))), new Float32Array(6 * all)),
      changingShare: interleaved(keypoints.map((name) => lent(`${name}.changing_share`, 'float32')), new Float32Array(all)),
      errorPx: interleaved(keypoints.map((name) => lent(`${name}.error_px`, 'float32')), new Float32Array(all)),
      cameras: interleaved(keypoints.map((name) => lent(`${name}.cameras`, 'uint32')), new Uint32Array(all)),
      reasons: interleaved(keypoints.map((name) => lent(`${name}.reason`, 'uint8')), new Uint8Array(all)),
    }
    const residuals = () => interleaved([...cameraNames.keys()].flatMap((camera) => keypoints.map((name) => lent(residualColumn(name, camera), 'float32'))), new Float32Array(cameraNames.length * all))
    const residualPx = metadata['stridescope.version'] === '1' ? null : residuals()
    return { keypoints, timesUs: timesIn(column), cameraNames, ...evidence, residualPx, swaps: swapsIn(metadata['swaps'], rows, cameraNames.length) }
  })
}

function swapsIn(text: string | undefined, rows: number, cameras: number): SideSwap[] {
  const swaps = JSON.parse(text ?? '[]') as SideSwap[]
  const isOne = ({ camera, limb, fromFrame, toFrame }: SideSwap) => camera >= 0 && camera < cameras && LIMB_NAMES.includes(limb) && fromFrame >= 0 && fromFrame < toFrame && toFrame <= rows
  if (!swaps.every(isOne)) throw new Error('its exchanged sides are of other frames or cameras')
  return swaps
}

function timesIn(column: NumberTable['column']): BigInt64Array {
  const timesUs = column('time_us', 'int64')
  if (timesUs.some((us, row) => row > 0 && us <= timesUs[row - 1]!)) throw new Error('its times are not in order')
  return timesUs
}

function whole<T>(bytes: Uint8Array, kind: string, subject: string, read: (table: NumberTable, keypoints: string[]) => T): T {
  try {
    const table = numbersFromArrow(bytes)
    const keypoints = table.metadata['keypoints']?.split(' ').filter(Boolean) ?? []
    if (table.metadata['stridescope.kind'] !== kind || keypoints.length === 0) throw new Error(`it is no ${kind}`)
    return read(table, keypoints)
  } catch (thrown) {
    throw new ProblemError({ code: `damaged-${kind}`, message: `The ${kind} "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the keypoints.', subject }, { cause: thrown })
  }
}
