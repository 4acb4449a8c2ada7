/** A tiny lab folder, as the sample lab writes them: an earlier session of markers, and today's with two cameras. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabManifest } from '../../contract/library/lab-manifest.ts'
import { makeClip } from './clips.ts'

const TRC = [
  'PathFileType\t4\t(X/Y/Z)\twalk.trc',
  'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
  '100\t100\t3\t2\tm\t100\t1\t3',
  'Frame#\tTime\tRHeel\t\t\tLHeel\t\t',
  '\t\tX1\tY1\tZ1\tX2\tY2\tZ2',
  '',
  ...[1, 2, 3].map((frame) => [frame, (frame - 1) / 100, 0.1, 0.2, 0.3, 0.4, 0.5, frame].join('\t')),
  '',
].join('\n')

export const MANIFEST: LabManifest = {
  format: 'stridescope-lab',
  version: 1,
  athlete: { name: 'Alex Sample', heightM: 1.75, massKg: 70, tags: ['sample'], notes: 'Nobody.' },
  sessions: [
    {
      name: 'Baseline',
      date: '2026-10-01',
      files: [],
      trials: [{ name: 'Walk', kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.2, files: ['baseline/walk.trc'], clocks: [] }],
    },
    {
      name: 'Today',
      date: '2026-11-20',
      notes: 'Two cameras.',
      files: ['today/lab.trc'],
      trials: [
        {
          name: 'Walk 1',
          kind: 'walk',
          surface: 'treadmill',
          beltSpeedMps: 1.25,
          footwear: 'Own shoes',
          instruction: 'Walk as usual',
          files: ['today/cam01.mp4', 'today/cam02.mp4'],
          clocks: [{ file: 'today/cam02.mp4', offsetUs: -120_000, rate: 1.000_02 }],
        },
        { name: 'Squats', kind: 'squat', surface: 'overground', files: ['today/squats.trc'], clocks: [] },
      ],
    },
  ],
}

/** With real films where asked for: they take ffmpeg. */
export function makeLab(folder: string, { films = false, manifest = MANIFEST as unknown } = {}): string {
  for (const name of ['baseline', 'today']) mkdirSync(join(folder, name), { recursive: true })
  for (const [n, name] of ['baseline/walk.trc', 'today/squats.trc', 'today/lab.trc'].entries()) writeFileSync(join(folder, name), TRC.replace('0.5', `0.5${n}`))
  for (const [name, rate] of [['cam01', 25], ['cam02', 20]] as const) {
    const file = join(folder, 'today', `${name}.mp4`)
    if (films) makeClip(file, { rate, seconds: 1 })
    else writeFileSync(file, `no film of ${name}`)
  }
  writeFileSync(join(folder, 'stridescope-lab.json'), typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
  return folder
}
