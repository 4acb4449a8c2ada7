/** x' = a·x + b·y + c, y' = d·x + e·y + f. Pixels count from the centre of the first, at (0, 0). */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export function applied([a, b, c, d, e, f]: Affine, x: number, y: number): [number, number] {
  return [a * x + b * y + c, d * x + e * y + f]
}

/** First `first`, then `second`. */
export function composed([a, b, c, d, e, f]: Affine, second: Affine): Affine {
  const [x0, y0] = applied(second, c, f)
  const [p, q, , r, s] = second
  return [p * a + q * d, p * b + q * e, x0, r * a + s * d, r * b + s * e, y0]
}

export function scaled(scaleX: number, scaleY: number, shiftX: number, shiftY: number): Affine {
  return [scaleX, 0, shiftX, 0, scaleY, shiftY]
}
