/** What a person wears in one picture: any colours on clothes whose cut is their own, and now and then skin in their place. */
import type { Srgb } from '../colour.ts'
import { type Look, makeLook } from '../person/look.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'

export function anyLook(random: Random, cut: Look): Look {
  const drawn = makeLook(random.integer(2 ** 31))
  const wild = random.uniform() < 0.35
  const any = (usual: Srgb): Srgb => (wild ? [random.uniform(), random.uniform(), random.uniform()] : usual)
  const shirtless = random.uniform() < 0.12
  const barefoot = random.uniform() < 0.2
  const skin = drawn.skin
  return {
    ...drawn,
    hair: { style: cut.hair.style, colour: any(drawn.hair.colour) },
    top: { ...cut.top, pattern: shirtless ? 'plain' : drawn.top.pattern, colour: shirtless ? skin : any(drawn.top.colour), accent: any(drawn.top.accent) },
    bottom: { ...cut.bottom, pattern: drawn.bottom.pattern, colour: any(drawn.bottom.colour), accent: any(drawn.bottom.accent) },
    socks: { ...cut.socks, colour: barefoot ? skin : any(drawn.socks.colour) },
    shoes: barefoot ? { colour: skin, sole: skin, accent: skin } : { colour: any(drawn.shoes.colour), sole: drawn.shoes.sole, accent: any(drawn.shoes.accent) },
  }
}
