const LEAST_BYTES = 384e6
const MOST_BYTES = 1.5e9
const ASSUMED_GB = 4

/** An eighth of the machine's memory for decoded frames. Browsers tell it in steps, and not more than they like. */
export function memoryForFrames(): number {
  // Chromium's own, and only on secure pages.
  const { deviceMemory = ASSUMED_GB } = navigator as { deviceMemory?: number }
  return Math.max(LEAST_BYTES, Math.min(MOST_BYTES, (deviceMemory * 1e9) / 8))
}
