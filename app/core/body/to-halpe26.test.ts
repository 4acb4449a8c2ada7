import { describe, expect, it } from 'vitest'
import { HALPE_26 } from './halpe26.ts'
import { derived, lacks, toHalpe26 } from './to-halpe26.ts'
import { KEYPOINTS, type KnownTopology } from './topologies.ts'

const MODELS = Object.keys(KEYPOINTS) as KnownTopology[]
/** Each keypoint at a place of its own, told by its name. */
const placeOf = (name: string) => [...name].reduce((sum, letter) => (31 * sum + letter.codePointAt(0)!) % 997, 7)
const personOf = (topology: KnownTopology) => KEYPOINTS[topology].flatMap((name) => [placeOf(name), 2 * placeOf(name), 0.5 + placeOf(name) / 2000])
const seen = (person: number[], name: string) => person.slice(3 * HALPE_26.indexOf(name as 'nose'), 3 * HALPE_26.indexOf(name as 'nose') + 3)

describe('any model’s keypoints as the canonical 26', () => {
  it.each(MODELS)('%s: each that it has stays where it was, what it lacks is missing', (topology) => {
    const person = toHalpe26(topology)(personOf(topology))
    expect(person).toHaveLength(78)
    const absent = lacks(topology)
    const own = HALPE_26.filter((name) => !absent.includes(name) && !derived(topology).includes(name))
    for (const name of own) expect(seen(person, name)).toEqual([placeOf(name), 2 * placeOf(name), 0.5 + placeOf(name) / 2000])
    for (const name of absent) expect(seen(person, name)).toEqual([Number.NaN, Number.NaN, 0])
  })

  const FEET = ['left-big-toe', 'right-big-toe', 'left-small-toe', 'right-small-toe', 'left-heel', 'right-heel']
  it.each([
    ['halpe-26', [], []],
    ['body-25', ['head'], []],
    ['body-25b', [], ['mid-hip']],
    ['coco-17', ['head', ...FEET], ['neck', 'mid-hip']],
    ['coco-18', ['head', ...FEET], ['mid-hip']],
    ['coco-23', ['head'], ['neck', 'mid-hip']],
    ['mediapipe-33', ['head', 'left-small-toe', 'right-small-toe'], ['neck', 'mid-hip']],
  ] as [KnownTopology, string[], string[]][])('%s lacks %j and gives %j as a mean', (topology, missing, means) => {
    expect([lacks(topology), derived(topology)]).toEqual([missing, means])
  })

  it('a mean is as sure as the less sure of its two, and missing with either', () => {
    const person = personOf('coco-17')
    const hips = [11, 12].map((place) => person.slice(3 * place, 3 * place + 3))
    expect(seen(toHalpe26('coco-17')(person), 'mid-hip')).toEqual([(hips[0]![0]! + hips[1]![0]!) / 2, (hips[0]![1]! + hips[1]![1]!) / 2, Math.min(hips[0]![2]!, hips[1]![2]!)])
    person.splice(33, 3, Number.NaN, Number.NaN, 0)
    expect(seen(toHalpe26('coco-17')(person), 'mid-hip')).toEqual([Number.NaN, Number.NaN, 0])
  })
})
