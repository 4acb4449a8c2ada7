export type Processor = 'intel' | 'dec' | 'sgi'

/** C3D user guide, "Parameter section header": 83 + 1 Intel, + 2 DEC (VAX, PDP-11), + 3 MIPS (SGI). */
export const PROCESSOR_CODES: Record<number, Processor> = { 84: 'intel', 85: 'dec', 86: 'sgi' }

export interface NumberReader {
  int16(offset: number): number
  uint16(offset: number): number
  float32(offset: number): number
}

/** Reads the numbers of one processor; beyond the end of the bytes there are zeros. */
export function numbersFor(processor: Processor, bytes: Uint8Array): NumberReader {
  const byte = (offset: number) => bytes[offset] ?? 0
  const bigEndian = processor === 'sgi'
  const uint16 = (offset: number) =>
    bigEndian ? (byte(offset) << 8) | byte(offset + 1) : byte(offset) | (byte(offset + 1) << 8)
  return {
    uint16,
    int16: (offset) => (uint16(offset) << 16) >> 16,
    float32(offset) {
      const [a, b, c, d] = [byte(offset), byte(offset + 1), byte(offset + 2), byte(offset + 3)]
      if (processor === 'intel') return floatOf((d << 24) | (c << 16) | (b << 8) | a)
      if (processor === 'sgi') return floatOf((a << 24) | (b << 16) | (c << 8) | d)
      return vaxFloatOf((b << 24) | (a << 16) | (d << 8) | c)
    },
  }
}

/** The numbers of a data section: 32-bit reals, or 16-bit whole numbers. Reading outside the bytes throws. */
export function dataReader(processor: Processor, storage: 'real' | 'integer' | 'unsigned', bytes: Uint8Array): (index: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const littleEndian = processor !== 'sgi'
  if (storage === 'unsigned') return (index) => view.getUint16(2 * index, littleEndian)
  if (storage === 'integer') return (index) => view.getInt16(2 * index, littleEndian)
  if (processor !== 'dec') return (index) => view.getFloat32(4 * index, littleEndian)
  return (index) => vaxFloatOf((view.getUint16(4 * index, true) << 16) | view.getUint16(4 * index + 2, true))
}

/** VAX F_floating, its 16-bit words put in order: the exponent's bias is 128 and the hidden bit 0.5, so it is a quarter of IEEE's; of exponent 0 it is 0. */
function vaxFloatOf(bits: number): number {
  const exponent = (bits >>> 23) & 0xff
  if (exponent === 0) return 0
  return exponent > 2 ? floatOf(bits - (2 << 23)) : floatOf(bits) / 4
}

const scratch = new DataView(new ArrayBuffer(4))

function floatOf(bits: number): number {
  scratch.setInt32(0, bits)
  return scratch.getFloat32(0)
}
