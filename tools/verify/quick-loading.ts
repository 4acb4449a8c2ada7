/** Two processes load all sources and all tests: a tenth of that was looking for what had been found before. */
import { resolveQuickly } from '../../app/main/system/quick-resolve.ts'

// Of the sources only: what a test puts in the place of a part must be the part that the others see.
resolveQuickly(undefined)
