import { columnAt, putColumn } from '../formats/arrow/interleaved.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn, type NumberTable } from '../formats/arrow/number-columns.ts'
import { ProblemError } from '../problem.ts'
import { LIMB_NAMES } from './limbs.ts'
import { POINT_STATES, REASONS, REASONS_IN_WORDS, type SideSwap, type Skeleton, type SkeletonEvidence } from './skeleton.ts'

const AXES = ['x', 'y', 'z'] as const
const COVARIANCE = ['xx', 'xy', 'xz', 'yy', 'yz', 'zz'] as const

export function skeletonToArrow({ keypoints, timesUs, points, states }: Skeleton): Uint8Array {
  const count = keypoints.length
  const cells = keypoints.flatMap((name, keypoint): NamedColumn[] => [
    ...AXES.map((axis, place): NamedColumn => [`${name}.${axis}`, 'float64', columnAt(points, 3 * count, 3 * keypoint + place)]),
    [`${name}.state`, 'uint8', columnAt(states, count, keypoint)],
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
  const cells = keypoints.flatMap((name, keypoint): NamedColumn[] => [
    ...AXES.map((axis, place): NamedColumn => [`${name}.raw_${axis}`, 'float64', columnAt(raw, 3 * count, 3 * keypoint + place)]),
    ...COVARIANCE.map((term, place): NamedColumn => [`${name}.covariance_${term}`, 'float32', columnAt(covariance, 6 * count, 6 * keypoint + place)]),
    [`${name}.changing_share`, 'float32', columnAt(changingShare, count, keypoint)],
    [`${name}.error_px`, 'float32', columnAt(errorPx, count, keypoint)],
    [`${name}.cameras`, 'uint32', columnAt(cameras, count, keypoint)],
    [`${name}.reason`, 'uint8', columnAt(reasons, count, keypoint)],
    ...seenBy.map((camera): NamedColumn => [residualColumn(name, camera), 'float32', columnAt(residualPx!, cameraNames.length * count, camera * count + keypoint)]),
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
  return whole(bytes, 'skeleton', subject, ({ rows, column }, keypoints) => {
    const count = keypoints.length
    const [points, states] = [new Float64Array(3 * rows * count), new Uint8Array(rows * count)]
    for (const [keypoint, name] of keypoints.entries()) {
      for (const [place, axis] of AXES.entries()) putColumn(points, 3 * count, 3 * keypoint + place, column(`${name}.${axis}`, 'float64'))
      putColumn(states, count, keypoint, column(`${name}.state`, 'uint8'))
    }
    return { keypoints, timesUs: timesIn(column), points, states }
  })
}

export function evidenceFromArrow(bytes: Uint8Array, subject: string): SkeletonEvidence {
  return whole(bytes, 'skeleton-evidence', subject, ({ rows, column, metadata }, keypoints) => {
    const count = keypoints.length
    const all = rows * count
    const cameraNames = JSON.parse(metadata['cameras'] ?? '[]') as string[]
    const residualPx = metadata['stridescope.version'] === '1' ? null : new Float32Array(cameraNames.length * all)
    const evidence = { raw: new Float64Array(3 * all), covariance: new Float32Array(6 * all), changingShare: new Float32Array(all), errorPx: new Float32Array(all), cameras: new Uint32Array(all), reasons: new Uint8Array(all) }
    for (const [keypoint, name] of keypoints.entries()) {
      for (const [place, axis] of AXES.entries()) putColumn(evidence.raw, 3 * count, 3 * keypoint + place, column(`${name}.raw_${axis}`, 'float64'))
      for (const [place, term] of COVARIANCE.entries()) putColumn(evidence.covariance, 6 * count, 6 * keypoint + place, column(`${name}.covariance_${term}`, 'float32'))
      putColumn(evidence.changingShare, count, keypoint, column(`${name}.changing_share`, 'float32'))
      putColumn(evidence.reasons, count, keypoint, column(`${name}.reason`, 'uint8'))
      putColumn(evidence.errorPx, count, keypoint, column(`${name}.error_px`, 'float32'))
      putColumn(evidence.cameras, count, keypoint, column(`${name}.cameras`, 'uint32'))
      if (residualPx) for (const camera of cameraNames.keys()) putColumn(residualPx, cameraNames.length * count, camera * count + keypoint, column(residualColumn(name, camera), 'float32'))
    }
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
