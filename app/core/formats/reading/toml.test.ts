import { describe, expect, it } from 'vitest'
import { parseToml } from './toml.ts'

const plain = (text: string) => JSON.parse(JSON.stringify(parseToml(text))) as unknown

describe('TOML as calibration files use it', () => {
  it('tables, dotted keys, arrays over lines, comments', () => {
    expect(plain('# made by hand\nversion = 1_0\n[cam.left]\nname = "L\\tA" # first\nsize = [\n  1088.0, # wide\n  1920,\n]\nfisheye = false\na.b = {x = 1, y = \'C:\\dir\'}\n')).toEqual({
      root: { version: 10, cam: { left: { name: 'L\tA', size: [1088, 1920], fisheye: false, a: { b: { x: 1, y: 'C:\\dir' } } } } },
    })
  })

  it('arrays of tables', () => {
    expect(plain('[[cameras]]\nid = 1\n[[cameras]]\nid = 2\n[cameras.pose]\nz = -1e-3\n')).toEqual({
      root: { cameras: [{ id: 1 }, { id: 2, pose: { z: -0.001 } }] },
    })
  })

  it('dates stay text, `__proto__` is a key like any other', () => {
    const { root } = parseToml('made = 2024-05-01T10:00:00Z\n[__proto__]\nx = 1\n')
    expect(root['made']).toBe('2024-05-01T10:00:00Z')
    expect(Object.keys(root)).toEqual(['made', '__proto__'])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it.each([
    ['[a\nx = 1', 1],
    ['[a]\nx = 1 2\n', 2],
    ['[a]\nx = [1, 2\ny = 3', 3],
    ['[a]\nname = "open\n', 2],
    ['[a]\nx\n', 2],
  ])('%j is refused at line %i', (text, line) => {
    expect(parseToml(text).faultyLine).toBe(line)
  })
})
