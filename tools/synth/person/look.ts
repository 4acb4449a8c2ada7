import { type Srgb, srgb } from '../colour.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'

const HAIR_STYLES = ['bald', 'buzz', 'short', 'swept', 'bob', 'long', 'ponytail', 'bun', 'afro'] as const
const TOPS = ['t-shirt', 'long-sleeve', 'tank-top'] as const
const BOTTOMS = ['shorts', 'leggings', 'trousers'] as const
const PATTERNS = ['plain', 'stripes', 'block', 'sides'] as const

export interface Look {
  skin: Srgb
  irises: Srgb
  hair: { style: (typeof HAIR_STYLES)[number]; colour: Srgb }
  /** 0 shaven … 1 a full beard. */
  beard: number
  top: { kind: (typeof TOPS)[number]; pattern: (typeof PATTERNS)[number]; colour: Srgb; accent: Srgb; easeM: number }
  bottom: { kind: (typeof BOTTOMS)[number]; pattern: 'plain' | 'sides'; colour: Srgb; accent: Srgb; lengthShare: number }
  /** Height above the ankle. */
  socks: { colour: Srgb; heightM: number }
  shoes: { colour: Srgb; sole: Srgb; accent: Srgb }
}

/** The Monk Skin Tone Scale (Monk 2019), lightest to darkest. */
const SKIN = ['f6ede4', 'f3e7db', 'f7ead0', 'eadaba', 'd7bd96', 'a07e56', '825c43', '604134', '3a312a', '292420'].map(srgb)
const IRISES = ['3b2415', '5a3d22', '6b7a4a', '5d7f96', '7e9aa8', '2a1a10'].map(srgb)
const HAIR = ['120e0c', '1d1512', '2f2018', '4a2f1d', '6b4526', '9a7040', 'c8a468', '8d3f1f', '9b9894', 'd8d5d0'].map(srgb)
const CLOTH = ['1a1c20', '25324a', '7d8790', 'e9e9e6', '8e2230', '1f5a8a', '2f6b45', 'c96a1e', 'd4b13a', '5b3b7a', '3aa0a0', 'b94f7c', '4a4e54', '6b5b45'].map(srgb)
const SHOES = ['15161a', 'ececea', '54585e', 'b3202c', '1d4fa0', 'f2d21f', '2fae66', 'e36a9a'].map(srgb)
const SOLES = ['f2f2ee', 'dedcd4', '1b1b1d', 'c99a5b'].map(srgb)

export function makeLook(seed: number): Look {
  const random = randomStream(seed, 'look')
  const dye = (colours: readonly Srgb[]) => shifted(random, random.pick(colours))
  return {
    skin: skinTone(random.uniform(0, SKIN.length - 1)),
    irises: dye(IRISES),
    hair: { style: random.pick(HAIR_STYLES), colour: dye(HAIR) },
    beard: random.uniform() < 0.4 ? random.uniform(0.3, 1) : 0,
    top: { kind: random.pick(TOPS), pattern: random.pick(PATTERNS), colour: dye(CLOTH), accent: dye(CLOTH), easeM: random.uniform(0.006, 0.022) },
    bottom: {
      kind: random.pick(BOTTOMS),
      pattern: random.uniform() < 0.35 ? 'sides' : 'plain',
      colour: dye(CLOTH),
      accent: dye(CLOTH),
      lengthShare: random.uniform(0.45, 0.92),
    },
    socks: { colour: dye(CLOTH), heightM: random.uniform(0.03, 0.2) },
    shoes: { colour: dye(SHOES), sole: random.pick(SOLES), accent: dye(SHOES) },
  }
}

function skinTone(place: number): Srgb {
  const index = Math.min(SKIN.length - 2, Math.floor(place))
  const [lighter, darker] = [SKIN[index]!, SKIN[index + 1]!]
  const at = (channel: 0 | 1 | 2) => lighter[channel] + (place - index) * (darker[channel] - lighter[channel])
  return [at(0), at(1), at(2)]
}

/** No two dyes are quite alike. */
function shifted(random: Random, colour: Srgb): Srgb {
  const lightness = random.uniform(0.85, 1.15)
  const channel = (value: number) => within(0.02, 0.95, value * lightness + random.uniform(-0.03, 0.03))
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])]
}

const within = (least: number, most: number, value: number) => Math.max(least, Math.min(most, value))
