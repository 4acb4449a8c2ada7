import { expect, it, vi } from 'vitest'
import { CALIBRATION_CEILING } from '../calibration/read-calibration.ts'
import { readWhole } from './read-whole.ts'

const small = { mostBytes: 4, kind: 'a calibration' }

function diskWith(size: number, isFile = true) {
  return { stat: () => Promise.resolve({ size, isFile: () => isFile }), readFile: vi.fn<() => Promise<Uint8Array>>(() => Promise.resolve(new Uint8Array(size))) }
}

it('a file that is as large as it may be is read', async () => {
  expect(await readWhole(diskWith(4), '/calibrations/rig.toml', small)).toHaveLength(4)
})

it.each([
  ['a larger one', diskWith(5), small, 'rig.toml has 0.0 MB, too many for a calibration: at most 0.0 MB are read.'],
  ['one far too large', diskWith(8 << 20), CALIBRATION_CEILING, 'rig.toml has 8.4 MB, too many for a calibration: at most 2.1 MB are read.'],
  ['what is no file', diskWith(0, false), small, '/calibrations/rig.toml is no file.'],
])('of %s not a byte is read, and that is said', async (_, disk, ceiling, message) => {
  await expect(readWhole(disk, '/calibrations/rig.toml', ceiling)).rejects.toThrow(message)
  expect(disk.readFile).not.toHaveBeenCalled()
})

it('a file that is not there is named as a person knows it', async () => {
  const disk = { ...diskWith(1), stat: () => Promise.reject(new Error('ENOENT')) }
  await expect(readWhole(disk, '/originals/ab/cd', small, 'rig.toml')).rejects.toThrow('rig.toml cannot be read.')
})
