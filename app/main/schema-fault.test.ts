import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultIn } from './schema-fault.ts'

const schema = z.strictObject({
  cameras: z.int().min(1).max(24),
  speed: z.number().positive().lt(8),
  size: z.int().multipleOf(2),
  share: z.number().multipleOf(0.5),
  rig: z.enum(['lab', 'ring', 'arc']),
  format: z.literal('lab'),
  name: z.string().min(1).max(5),
  code: z.string().min(1, 'A code is needed'),
  date: z.iso.date(),
  trials: z.array(z.object({ hasFilms: z.boolean() })).min(1),
  notes: z.string().regex(/^a*$/, 'Only the letter a'),
})
const GOOD = { cameras: 4, speed: 1, size: 2, share: 0.5, rig: 'lab', format: 'lab', name: 'Ada', code: 'a', date: '2026-11-20', trials: [{ hasFilms: true }], notes: '' }

function faultOf(change: Record<string, unknown>): string {
  const whole = { ...GOOD, ...change }
  return faultIn(schema.safeParse(whole).error!.issues[0]!, whole)
}

it.each([
  [{ cameras: 0 }, 'cameras must be at least 1, not 0'],
  [{ cameras: 99 }, 'cameras must be at most 24, not 99'],
  [{ cameras: 2.5 }, 'cameras must be a whole number, not 2.5'],
  [{ cameras: 'four' }, 'cameras must be a number, not "four"'],
  [{ cameras: null }, 'cameras must be a number, not null'],
  [{ cameras: undefined }, 'cameras is missing'],
  [{ cameras: [4] }, 'cameras must be a number, not a list'],
  [{ speed: 0 }, 'speed must be more than 0, not 0'],
  [{ speed: 8 }, 'speed must be less than 8, not 8'],
  [{ size: 101 }, 'size must be even, not 101'],
  [{ share: 0.7 }, 'share must be a multiple of 0.5, not 0.7'],
  [{ rig: 'tent' }, 'rig must be lab, ring or arc, not "tent"'],
  [{ format: 'zip' }, 'format must be "lab", not "zip"'],
  [{ name: '' }, 'name must not be empty'],
  [{ name: 'Adelaide' }, 'name must be at most 5 characters long, not "Adelaide"'],
  [{ date: '2026-13-01' }, 'date must be a day such as 2026-11-20, not "2026-13-01"'],
  [{ trials: [] }, 'trials must not be empty'],
  [{ trials: {} }, 'trials must be a list, not an object'],
  [{ trials: [{ hasFilms: 'yes' }] }, 'trials.0.hasFilms must be true or false, not "yes"'],
  [{ code: '' }, 'code: A code is needed'],
  [{ notes: 'b' }, 'notes: Only the letter a'],
  [{ camera: 3, lens: 1 }, 'there is no field "camera", "lens"'],
])('says of %j what is wrong, in words', (change, words) => {
  expect(faultOf(change)).toBe(words)
})

it('speaks of the whole where it is of another kind altogether, and by the name that a field is known by', () => {
  expect(faultIn(schema.safeParse([]).error!.issues[0]!, [])).toBe('it must be an object with fields')
  const whole = { ...GOOD, cameras: 0 }
  expect(faultIn(schema.safeParse(whole).error!.issues[0]!, whole, '--cameras')).toBe('--cameras must be at least 1, not 0')
})
