import { HALPE_26, type Halpe26 } from '../halpe26.ts'

/** The canonical keypoint that a marker of this name stands for: `RBigToe`, `R_Big_Toe`, `right-big-toe`, `midHip`. Undefined of a marker on the skin. */
export function keypointOfMarker(marker: string): Halpe26 | undefined {
  return KNOWN.get(plain(marker))
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '')

const KNOWN: ReadonlyMap<string, Halpe26> = new Map([
  ...HALPE_26.flatMap((keypoint): [string, Halpe26][] => {
    const [side, ...part] = keypoint.split('-')
    const short = side === 'left' ? 'l' : side === 'right' ? 'r' : undefined
    return [[plain(keypoint), keypoint], ...(short ? [[short + part.join(''), keypoint] as [string, Halpe26]] : [])]
  }),
  ['hip', 'mid-hip'],
  ['chip', 'mid-hip'],
])
