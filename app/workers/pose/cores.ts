/** How a film's cores are shared out: decoding and computing go on beside each other. */

/** A network needs many times what a picture takes to be decoded. */
const MANY = 4

export function decodingThreads(cores: number): number {
  return cores >= MANY ? 2 : 1
}

export function computingThreads(cores: number): number {
  return Math.max(1, cores - decodingThreads(cores))
}
