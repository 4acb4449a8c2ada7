import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../body/halpe26.ts'
import { bytesInMemory } from '../byte-source.ts'
import { recogniseText } from '../recognise-text.ts'
import { readMotHeader } from './mot-header.ts'
import { readTrcHeader } from './trc-header.ts'
import { motText } from './write-mot.ts'
import { trcMarkerName, trcText } from './write-trc.ts'

const read = (text: string) => bytesInMemory(new TextEncoder().encode(text))

describe('TRC as we write it', () => {
  const text = trcText({
    fileName: 'walk.trc',
    remark: 'made by hand',
    rateHz: 60,
    unit: 'mm',
    decimals: 2,
    markers: ['LHeel', 'RHeel'],
    firstTimeS: 0,
    frames: [
      [[1, 2, 3], [-0.000_001, 0.1, 0.2]],
      [[1, 2, 3], undefined],
      [undefined, [4, 5, 6]],
    ],
  })

  it('is read without a complaint', async () => {
    expect(recogniseText(text, 'trc')).toEqual({ kind: 'trc', format: 'trc' })
    const { facts, oddities, summary } = await readTrcHeader(read(text))
    expect(oddities).toEqual([])
    expect(facts).toMatchObject({ markers: 2, markerNames: ['LHeel', 'RHeel'], frames: 3, declaredFrames: 3, rateHz: 60, firstTimeS: 0, lastTimeS: 0.033_333, units: 'mm' })
    expect(summary).toContain('2 markers')
  })

  it('has Y up, an empty place for a missing point, and no minus before a zero', () => {
    const rows = text.split('\n').slice(5)
    expect(rows).toEqual([
      '1\t0.000000\t2000.00\t3000.00\t1000.00\t100.00\t200.00\t0.00',
      '2\t0.016667\t2000.00\t3000.00\t1000.00\t\t\t',
      '3\t0.033333\t\t\t\t5000.00\t6000.00\t4000.00',
      '',
    ])
  })

  it('names keypoints as Pose2Sim does', () => {
    expect(['left-big-toe', 'right-eye', 'mid-hip', 'neck'].map((name) => trcMarkerName(name as (typeof HALPE_26)[number]))).toEqual(['LBigToe', 'REye', 'Hip', 'Neck'])
    expect(new Set(HALPE_26.map(trcMarkerName)).size).toBe(26)
  })
})

describe('MOT as we write it', () => {
  it('is read without a complaint, and says what is missing', async () => {
    const text = motText({
      title: 'Coordinates',
      remarks: ['Made by hand.'],
      inDegrees: true,
      columns: [{ name: 'knee-flexion', decimals: 3 }, { name: 'hip-flexion', decimals: 1 }],
      firstTimeS: 1,
      rateHz: 100,
      rows: [[1, 2], [3.000_4, Number.NaN]],
    })
    expect(recogniseText(text, 'mot')).toEqual({ kind: 'mot', format: 'mot' })
    const { facts, oddities } = await readMotHeader(read(text))
    expect(oddities).toEqual([])
    expect(facts).toMatchObject({ title: 'Coordinates', columns: 3, columnNames: ['time', 'knee-flexion', 'hip-flexion'], rows: 2, inDegrees: true, rateHz: 100, firstTimeS: 1 })
    expect(text.split('\n').slice(-3)).toEqual(['1.000000\t1.000\t2.0', '1.010000\t3.000\tnan', ''])
  })

  it.each([
    ['plates of ours', ['ground_force_1_vx', 'ground_force_1_px', 'ground_moment_1_mz']],
    ['plates as OpenSim names them', ['ground_force_vx', '1_ground_force_py', 'ground_torque_x', 'R_ground_torque_z']],
    ['inverse dynamics', ['pelvis_tilt_moment', 'pelvis_tx_force', 'knee_angle_r_moment']],
  ])('says that %s hold forces, and in no unit of angles, whatever the header says', async (_what, names) => {
    const content = { title: 'Forces', remarks: [], columns: names.map((name) => ({ name, decimals: 1 })), firstTimeS: 0, rateHz: 1000, rows: [names.map(() => 1), names.map(() => 2)] }
    for (const inDegrees of [true, false]) {
      const { summary, facts, oddities } = await readMotHeader(read(motText({ ...content, inDegrees })))
      expect(summary).toBe(`OpenSim storage · ${names.length} variables · 2 rows · 1000 Hz · forces`)
      expect(facts).toMatchObject({ holds: 'forces and moments' })
      expect(facts).not.toHaveProperty('inDegrees')
      expect(oddities).toEqual([])
    }
  })

  it('takes a table of angles for none of forces because one column is a force', async () => {
    const columns = ['knee_angle_r', 'knee_angle_r_moment'].map((name) => ({ name, decimals: 1 }))
    const { summary } = await readMotHeader(read(motText({ title: 'Both', remarks: [], inDegrees: false, columns, firstTimeS: 0, rateHz: 100, rows: [[1, 2]] })))
    expect(summary).toBe('OpenSim storage · 2 variables · 1 row · joint angles in radians')
  })
})
