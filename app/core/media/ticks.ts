/** Container times are integers of a timescale; ours are integer microseconds, rounded to nearest as ffmpeg does. */
export function ticksToUs(ticks: number, ticksPerSecond: number): bigint {
  const scale = BigInt(ticksPerSecond)
  const doubled = BigInt(Math.abs(ticks)) * 2_000_000n + scale
  const us = doubled / (2n * scale)
  return ticks < 0 ? -us : us
}
