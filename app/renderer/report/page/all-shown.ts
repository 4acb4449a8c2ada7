/** Charts measure their places before they draw, and pictures are decoded. */
const LONGEST_MS = 20_000

export async function allShown(): Promise<void> {
  const until = Date.now() + LONGEST_MS
  await document.fonts.ready
  do await twoFrames()
  while (!areDrawn() && Date.now() < until)
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  await twoFrames()
}

const areDrawn = (): boolean => document.querySelector('article') !== null && [...document.querySelectorAll('[role=img] .recharts-wrapper')].every((chart) => chart.querySelector('.recharts-line path') !== null)

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
