/**
 * The frame on the screen is the frame that the program claims, and the one that is due: read off the pixels of the
 * screen, and compared with what was filmed.
 */
import type { CodedClip, CodedKind } from '../fixtures/coded-clips.ts'
import { noClips } from '../fixtures/clips.ts'
import { test } from '../fixtures/coded-films.ts'
import { expectAllDue, openCoded, type CodedSession } from '../fixtures/coded-session.ts'
import { sessionUs } from '../fixtures/expected-frame.ts'
import { mirrorClaims } from '../fixtures/mirrored-claims.ts'
import { expect } from '../fixtures/stridescope.ts'

test.skip(() => noClips !== undefined, noClips ?? '')
test.describe.configure({ timeout: 400_000 })
/** The smallest that the window can be: a picture of the screen takes half as long. */
test.use({ viewport: { width: 960, height: 600 } })

const GRIDS: CodedKind[][] = [
  ['b-frames', 'one-key-frame', 'open-gop', 'uneven-times'],
  ['edit-list', 'turned-90', 'turned-180', 'turned-270'],
  ['cut-in-an-open-gop', 'vp9-webm', 'vp9-mp4', 'h264-mkv', 'needs-proxy'],
]

test(`steps show the frame that is due, of ${GRIDS.flat().join(', ')}; nine cameras stay right through fifty wild jumps, and four while they play`, async ({ window, engine, film }) => {
  for (const kinds of GRIDS)
    await test.step(kinds.join(', '), async () => {
      const session = await openCoded(window, engine, kinds.map(film))
      const { analyse, films } = session
      for (const [index, { clip }] of films.entries()) {
        await window.keyboard.press(String(index + 1))
        const expectFrame = async (frame: number) => expectAllDue(await analyse.look(), films, sessionUs(films[index]!, frame))
        const last = clip.codes.length - 1
        await window.keyboard.press('Home')
        await expectFrame(0)
        await window.keyboard.press('ArrowRight')
        await window.keyboard.press('ArrowRight')
        await window.keyboard.press('Shift+ArrowRight')
        await window.keyboard.press('ArrowLeft')
        await expectFrame(11)
        await window.keyboard.press('End')
        await expectFrame(last)
        await window.getByRole('button', { name: 'Previous frame' }).click()
        await window.keyboard.press('Shift+ArrowLeft')
        // Twice: one is no more than the way back of the other button.
        for (let times = 0; times < 2; times++) await window.getByRole('button', { name: 'Next frame' }).click()
        await expectFrame(last - 9)
        await expectRightAfterJump(session, index + 1, 0.1 + 0.2 * index)
      }
    })

  await test.step('nine cameras stay right through fifty wild jumps', async () => {
    const kinds: CodedKind[] = ['b-frames', 'one-key-frame', 'open-gop', 'uneven-times', 'edit-list', 'turned-90', 'vp9-mp4', 'h264-mkv', 'needs-proxy']
    const session = await openCoded(window, engine, kinds.map(film))
    const random = mulberry32(20)
    for (let round = 0; round < 4; round++) {
      for (let jump = 0; jump < 12; jump++) await session.analyse.jump(random())
      await expectRightAfterJump(session, 1, 0.02 + 0.8 * random())
    }
  })

  await test.step('playing shows on every picture of the screen the frames that the panels claim, and stops on the frame that is due', async () => {
    const kinds: CodedKind[] = ['b-frames', 'uneven-times', 'turned-90', 'vp9-mp4']
    const { analyse, films } = await openCoded(window, engine, kinds.map(film))
    await mirrorClaims(window)
    // The longest: it has a frame wherever playing stops.
    await window.keyboard.press('2')
    await window.getByRole('button', { name: 'Loop' }).click()
    for (const { speed, play } of [
      { speed: '0.25', play: 'Space' },
      { speed: '1', play: 'Space' },
      { speed: '4', play: 'Space' },
      { speed: '1', play: 'j' },
    ]) {
      await window.getByRole('combobox', { name: 'Speed' }).selectOption(speed)
      await window.keyboard.press(play)
      const glances = []
      for (let count = 0; count < 8; count++) glances.push(await analyse.glance())
      await window.keyboard.press('k')
      const claimed = glances.flat().filter(({ frame }) => frame !== null)
      expect(claimed.map(({ number, code }) => ({ number, code }))).toEqual(
        claimed.map(({ number, frame }) => ({ number, code: codeOf(films[number - 1]!.clip, frame!) })),
      )
      expect(new Set(claimed.filter(({ number }) => number === 2).map(({ frame }) => frame)).size, 'it really played').toBeGreaterThan(3)
      const sights = await analyse.look()
      expectAllDue(sights, films, sessionUs(films[1]!, sights[1]!.frame!))
    }
  })
})

const codeOf = ({ codes, camera }: CodedClip, frame: number) => ({ frame: codes[frame]!, camera })

/** The chosen camera's frame is the one under the pointer, and the others show theirs of its moment. */
async function expectRightAfterJump({ analyse, films }: CodedSession, chosen: number, share: number): Promise<void> {
  await analyse.jump(share)
  const sights = await analyse.look()
  const film = films[chosen - 1]!
  const timeUs = sessionUs(film, sights[chosen - 1]!.frame!)
  expectAllDue(sights, films, timeUs)
  expect(Math.abs((await analyse.playheadMs()) * 1_000 - timeUs)).toBeLessThanOrEqual(500)
  const wholeUs = Math.max(...films.map((one) => sessionUs(one, one.clip.codes.length - 1)))
  expect(Math.abs(timeUs / wholeUs - share), 'the place that was clicked').toBeLessThan(0.05)
}

/** The same wild jumps each time. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
