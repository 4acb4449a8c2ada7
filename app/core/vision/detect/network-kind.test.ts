import { describe, expect, it } from 'vitest'
import { inputSizeOf, kindInWords, networkKindOf, topologiesOf, type Port } from './network-kind.ts'

const port = <Shape extends readonly (number | string)[]>(name: string, type: string, ...shape: Shape) => ({ name, type, shape })
const picture = (height: number | string, width: number | string): Port => port('input', 'float32', 'batch', 3, height, width)
const simcc = [port('simcc_x', 'float32', 'batch', 26, 384), port('simcc_y', 'float32', 'batch', 26, 512)]

describe('what a network takes', () => {
  it('is the size that it states', () => {
    expect(inputSizeOf([picture(384, 288)], simcc)).toEqual({ width: 288, height: 384 })
  })

  it('is the size that its kind mostly has, where it takes any', () => {
    expect(inputSizeOf([picture('height', 'width')], simcc)).toEqual({ width: 192, height: 256 })
    expect(inputSizeOf([picture('height', 'width')], [port('dets', 'float32', 1, 'n', 5), port('labels', 'int64', 1, 'n')])).toEqual({ width: 320, height: 320 })
  })

  it.each<[string, Port[]]>([
    ['2 inputs', [picture(1, 1), picture(1, 1)]],
    ['float16', [{ ...picture(256, 192), type: 'float16' }]],
    ['1×256×192×3', [port('input', 'float32', 1, 256, 192, 3)]],
    ['8×3×256×192', [port('input', 'float32', 8, 3, 256, 192)]],
    ['0 inputs', []],
  ])('is refused where it is no single picture: %s', (words, inputs) => {
    expect(inputSizeOf(inputs, simcc)).toContain(words)
  })
})

describe('what a network is for', () => {
  const body = { width: 192, height: 256 }

  it('is told by the shapes of what comes out, in whatever order and by whatever names', () => {
    const x = port('a', 'float32', 1, 17, 384)
    const y = port('b', 'float32', 1, 17, 512)
    for (const outputs of [[x, y], [y, x]]) expect(networkKindOf(body, outputs)).toMatchObject({ head: 'simcc', keypoints: 17, alongX: 'a', alongY: 'b', perPixel: 2 })
    expect(networkKindOf(body, [port('output', 'float32', 1, 17, 64, 48)])).toMatchObject({ head: 'heat-map', pixelsPerCell: 4, columns: 48, rows: 64 })
    expect(networkKindOf(body, [port('points', 'float32', 1, 26, 3)])).toEqual({ task: 'pose', head: 'points', input: body, keypoints: 26, points: 'points' })
    expect(networkKindOf({ width: 320, height: 320 }, [port('labels', 'int64', 1, 8), port('dets', 'float32', 1, 8, 5)])).toMatchObject({ task: 'person-detector', boxes: 'dets', classes: 'labels' })
  })

  it('is told by the names where the picture is as wide as it is tall', () => {
    const [one, other] = [port('simcc_y', 'float32', 1, 17, 512), port('simcc_x', 'float32', 1, 17, 512)]
    expect(networkKindOf({ width: 256, height: 256 }, [one, other])).toMatchObject({ alongX: 'simcc_x', alongY: 'simcc_y' })
  })

  it('is nothing known where shapes do not fit the picture', () => {
    const noPoints = [[port('a', 'float32', 2, 17, 3)], [port('a', 'float32', 1, 17, 5)], [port('a', 'int64', 1, 17, 3)], [port('a', 'float32', 1, 17, 3), port('b', 'float32', 1, 17, 3)]]
    for (const outputs of [...noPoints, [port('output', 'float32', 1, 17, 64, 50)], [port('x', 'float32', 1, 17, 384), port('y', 'float32', 1, 17, 500)], [port('logits', 'float32', 1, 1000)], []]) expect(networkKindOf(body, outputs)).toContain('neither boxes')
  })

  it('is said in a sentence', () => {
    expect(kindInWords({ task: 'pose', head: 'simcc', input: body, keypoints: 26, alongX: '', alongY: '', perPixel: 2 })).toBe('It finds 26 keypoints of a person in 192 × 256 pixels, by SimCC with 2 places a pixel.')
    expect(kindInWords({ task: 'pose', head: 'points', input: body, keypoints: 26, points: '' })).toBe('It finds 26 keypoints of a person in 192 × 256 pixels, each as a point with a score.')
  })

  it('may be one of several sets of keypoints of one number, or none', () => {
    expect(topologiesOf(26)).toEqual(['halpe-26'])
    expect(topologiesOf(25)).toEqual(['body-25', 'body-25b'])
    expect(topologiesOf(133)).toEqual(['coco-23'])
    expect(topologiesOf(21)).toEqual([])
  })
})
