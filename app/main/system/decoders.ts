import { z } from 'zod'
import { getChoice, setChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'

const KEY = 'decoders'
const listSchema = z.array(z.string())

/** What the window last said that it can decode: footage beyond that gets a proxy. */
export interface Decoders {
  known(): readonly string[]
  report(codecs: string[]): void
}

/** `onFewer`: a window does not decode what the last one did. */
export function rememberedDecoders(library: Library, onFewer?: (codecs: readonly string[]) => void): Decoders {
  const known = () => listSchema.safeParse(getChoice(library, KEY)).data ?? []
  return {
    known,
    report(codecs) {
      const before = known()
      setChoice(library, KEY, codecs)
      if (before.some((codec) => !codecs.includes(codec))) onFewer?.(codecs)
    },
  }
}
