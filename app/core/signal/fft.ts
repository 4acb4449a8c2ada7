/** Real and imaginary parts. */
export interface Spectrum {
  re: Float64Array
  im: Float64Array
}

/** In place, forward: e^{-2πi·jk/n}; the length is a power of two (Cooley & Tukey 1965). */
export function fft({ re, im }: Spectrum): void {
  const count = re.length
  swapBits(re, im)
  for (let size = 2; size <= count; size *= 2) {
    const half = size / 2
    for (let k = 0; k < half; k++) {
      const angle = (-2 * Math.PI * k) / size
      const cosine = Math.cos(angle)
      const sine = Math.sin(angle)
      for (let at = k; at < count; at += size) {
        const other = at + half
        const x = re[other]! * cosine - im[other]! * sine
        const y = re[other]! * sine + im[other]! * cosine
        re[other] = re[at]! - x
        im[other] = im[at]! - y
        re[at]! += x
        im[at]! += y
      }
    }
  }
}

/** In place, back: what `fft` made, times its length. */
export function inverseFft({ re, im }: Spectrum): void {
  fft({ re: im, im: re })
}

function swapBits(re: Float64Array, im: Float64Array): void {
  const count = re.length
  for (let at = 1, other = 0; at < count; at++) {
    let bit = count >> 1
    for (; other & bit; bit >>= 1) other ^= bit
    other ^= bit
    if (at >= other) continue
    const [real, imaginary] = [re[at]!, im[at]!]
    re[at] = re[other]!
    im[at] = im[other]!
    re[other] = real
    im[other] = imaginary
  }
}

export const powerOfTwoFrom = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, least)))
