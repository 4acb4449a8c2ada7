import { afterEach, expect, test, vi } from 'vitest'
import { Sessions } from './sessions.ts'

afterEach(() => void vi.useRealTimers())

test('a code buys one session, once', () => {
  const sessions = new Sessions(() => 'a window')
  const code = sessions.newCode()
  const secret = sessions.redeem(code)
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(sessions.has(secret)).toBe(true)
  expect(sessions.redeem(code)).toBeUndefined()
})

test('a code that nobody was given, or a session’s secret, buys nothing', () => {
  const sessions = new Sessions(() => 'a window')
  const secret = sessions.redeem(sessions.newCode())!
  for (const code of ['', 'A'.repeat(32), secret]) expect(sessions.redeem(code)).toBeUndefined()
  for (const wrong of [undefined, '', secret.slice(1), secret.toLowerCase()]) expect(sessions.has(wrong)).toBe(false)
})

test('a code is good for two minutes', () => {
  vi.useFakeTimers({ now: 0 })
  const sessions = new Sessions(() => 'a window')
  const [one, other] = [sessions.newCode(), sessions.newCode()]
  vi.setSystemTime(119_999)
  expect(sessions.redeem(one)).toBeTruthy()
  vi.setSystemTime(120_001)
  expect(sessions.redeem(other)).toBeUndefined()
})

test('every code and every secret is another', () => {
  const sessions = new Sessions(() => 'a window')
  const codes = Array.from({ length: 100 }, () => sessions.newCode())
  expect(new Set(codes).size).toBe(100)
  expect(new Set(codes.map((code) => sessions.redeem(code))).size).toBe(100)
})
