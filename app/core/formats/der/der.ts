/** Values in DER, as certificates are written (ITU-T X.690). */
import { joinedBytes } from '../joined-bytes.ts'

export type Der = Uint8Array

function tagged(tag: number, content: Uint8Array): Der {
  const length = content.length
  // 8.1.3: short up to 127, else the bytes of the length, and before them how many those are.
  const lengthBytes = length < 0x80 ? [length] : bytesOf(length)
  const head = length < 0x80 ? lengthBytes : [0x80 | lengthBytes.length, ...lengthBytes]
  return joinedBytes([Uint8Array.of(tag, ...head), content])
}

export const sequence = (...parts: Der[]): Der => tagged(0x30, joinedBytes(parts))
export const setOf = (...parts: Der[]): Der => tagged(0x31, joinedBytes(parts))
export const boolean = (value: boolean): Der => tagged(0x01, Uint8Array.of(value ? 0xff : 0))
export const octets = (content: Uint8Array): Der => tagged(0x04, content)
/** Of whole bytes. */
export const bits = (content: Uint8Array): Der => tagged(0x03, joinedBytes([Uint8Array.of(0), content]))
/** Of some of the first eight bits, the most significant first. */
export const flags = (byte: number, unused: number): Der => tagged(0x03, Uint8Array.of(unused, byte))
export const text = (value: string): Der => tagged(0x0c, new TextEncoder().encode(value))
/** A field that the type around it numbers; `constructed`: it holds others. */
export const field = (number: number, content: Uint8Array, { constructed = false } = {}): Der => tagged(0x80 | (constructed ? 0x20 : 0) | number, content)

/** Of an unsigned number, its bytes the largest first. */
export function integer(bytes: Uint8Array): Der {
  const first = bytes.findIndex((byte) => byte !== 0)
  const least = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  return tagged(0x02, least[0]! >= 0x80 ? joinedBytes([Uint8Array.of(0), least]) : least)
}

/** `1.2.840.10045.4.3.2` */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Uint8Array.from([40 * first + second, ...rest].flatMap(base128)))
}

/** Second by second, up to 2049 (RFC 5280, 4.1.2.5.1). */
export const utcTime = (at: Date): Der => tagged(0x17, new TextEncoder().encode(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}

function bytesOf(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest & 0xff)
  return bytes
}
