import { expect, test } from 'vitest'
import { bits, integer, objectId, octets, sequence, utcTime } from './der.ts'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

test('values are written as X.690 says', () => {
  // Its own example of 8.19.5 is {2 100 3}; of RSA’s algorithms 1.2.840.113549 is 2a 86 48 86 f7 0d.
  expect(hex(objectId('1.2.840.113549'))).toBe('06062a864886f70d')
  expect(hex(integer(Uint8Array.of(0, 0, 0x7f)))).toBe('02017f')
  expect(hex(integer(Uint8Array.of(0x80)))).toBe('02020080')
  expect(hex(integer(Uint8Array.of(0)))).toBe('020100')
  expect(hex(bits(Uint8Array.of(1)))).toBe('03020001')
  expect(hex(utcTime(new Date('2026-11-30T08:09:10.999Z')))).toBe(`170d${hex(new TextEncoder().encode('261130080910Z'))}`)
})

test('lengths are short up to 127, and long from there', () => {
  expect(hex(octets(new Uint8Array(127))).slice(0, 4)).toBe('047f')
  expect(hex(octets(new Uint8Array(128))).slice(0, 6)).toBe('048180')
  expect(hex(sequence(octets(new Uint8Array(300)))).slice(0, 8)).toBe('30820130')
})
