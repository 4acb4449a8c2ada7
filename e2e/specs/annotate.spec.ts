import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { topologyOf } from '../../app/core/annotation/label-topology.ts'
import { isPlaced, type PersonLabel } from '../../app/core/annotation/label.ts'
import { readCoco } from '../../app/core/formats/annotations/coco.ts'
import { createDataset } from '../../app/main/annotate/datasets.ts'
import { addTrial } from '../../app/main/annotate/trials.ts'
import { listAthletes, updateAthlete } from '../../app/main/library/athletes.ts'
import { trueAnalysis } from '../../app/main/testing/true-analysis.ts'
import { trueCameras, truePeople } from '../../app/main/testing/sample.ts'
import { actingAs } from '../../app/main/acting.ts'
import { createUser } from '../../app/main/users/users.ts'
import { HALPE_26 } from '../../app/core/body/halpe26.ts'
import { testOnSample } from '../fixtures/sample-session.ts'
import { expect, expectAccessible, openEngine } from '../fixtures/stridescope.ts'
import { clickPixel, dragPixel } from '../pages/click-pixel.ts'

/** Models have looked at the beginning of the films alone. */
const SEEN_FRAMES = 60

const test = testOnSample(async (library, adopted) => {
  await actingAs({ kind: 'nobody' }, async () => [await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }), await createUser(library, { name: 'Ann', role: 'annotator', secret: '2468' })])
  const { sessionId, trialId } = await trueAnalysis(library, { adopted, frameCount: SEEN_FRAMES })
  for (const { id } of listAthletes(library)) updateAthlete(library, id, { consent: [{ purpose: 'training-data', until: null }] })
  const { id: datasetId } = createDataset(library, { name: 'Walks', topology: topologyOf('halpe-26') })
  addTrial(library, { datasetId, sessionId, trialId })
})
test.describe.configure({ timeout: 180_000 })

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Ann/ }).click()
  const secret = page.getByLabel(/^PIN or password of Ann/)
  await secret.fill('2468')
  await secret.press('Enter')
  await page.getByRole('link', { name: /Walks/ }).click()
}

const picture = (page: Page, number: number) => page.getByRole('group', { name: new RegExp(`^Camera ${number} `) })
/** The frame that is looked at has its picture. */
const shows = (page: Page, number: number, frame: number) => expect(picture(page, number).locator('[data-state="frame"]')).toHaveAttribute('data-frame', String(frame))
const points = (page: Page) => page.getByRole('list', { name: 'Points' })
const point = (page: Page, name: string) => points(page).getByRole('button', { name: new RegExp(`^${name}`) })
const queue = (page: Page) => page.getByRole('list', { name: 'Frames to label' })

test('an annotator labels frames of four cameras by keyboard with what other cameras say, takes back, and after the engine is killed nothing is missing from what goes out', async ({ page, engine, library }) => {
  await page.goto(await engine.windowUrl('/annotate'))
  await signIn(page)
  // Nobody is named to whoever only labels.
  await expect(page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link')).toHaveText(['Annotate', 'System'])
  await expect(page.getByRole('combobox', { name: 'Trial' })).toHaveText('P1-1')
  let presses = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }

  await test.step('two moments of all cameras are chosen', async () => {
    await page.getByRole('tab', { name: 'Trials and frames' }).click()
    await page.getByRole('radio', { name: 'Poses unlike each other' }).check()
    await page.getByRole('textbox', { name: 'Moments' }).fill('2')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Choose', exact: true }).click()
    await expect(queue(page).getByRole('listitem')).toHaveCount(8)
    // It opens at the first of them.
    await expect(queue(page).getByRole('listitem').first().getByRole('button')).toHaveAttribute('aria-current', 'true')
  })

  await test.step('with proposals a frame is two keys: all of them accepted, and done', async () => {
    for (let frame = 0; frame < 7; frame++) {
      const [number, index] = await here(page)
      await shows(page, number, index)
      const before = presses
      await press('a')
      await expect(points(page).locator('[data-state="open"]')).toHaveCount(0)
      await press('d')
      expect(presses - before).toBe(2)
      await expect.poll(() => here(page)).not.toEqual([number, index])
    }
    await expectAccessible(page)
    await expect(page.getByText('7 of 8 frames labelled')).toBeVisible()
  })

  await test.step('without a model, two cameras say where a third sees the point', async () => {
    const frame = 300
    const truth = (number: number) => {
      const { people, widthPx, heightPx } = seenBy(number)
      const at = HALPE_26.indexOf('left-knee')
      return { pixel: [people.keypoints[3 * (26 * frame + at)]!, people.keypoints[3 * (26 * frame + at) + 1]!] as const, widthPx, heightPx }
    }
    await press('1')
    await page.getByRole('slider', { name: 'Frame of the film' }).fill(String(frame))
    await expect(page.getByText('not chosen')).toBeVisible()
    for (const number of [1, 2]) {
      await press(String(number))
      await shows(page, number, frame)
      await point(page, 'Left knee').click()
      await clickPixel(picture(page, number), truth(number), truth(number).pixel)
      await expect(point(page, 'Left knee')).toHaveAttribute('data-state', 'seen')
    }
    await press('3')
    await shows(page, 3, frame)
    await point(page, 'Left knee').click()
    await expect(point(page, 'Left knee')).toContainText('by cameras')
    await press('Enter')
    await expect(point(page, 'Left knee')).toHaveAttribute('data-state', 'seen')
    const { pixel } = truth(3)
    const [x, y] = (await page.locator('figure figcaption').first().innerText()).split(/[, ]+/).map(Number) as [number, number]
    expect(Math.hypot(x - pixel[0], y - pixel[1])).toBeLessThan(2)
    // Hidden, four pixels to the right, taken back as one, and the point itself.
    await press('o', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await expect(point(page, 'Left knee')).toContainText('hidden')
    await press('Control+z')
    await expect(page.getByText('Undone: left knee moved')).toBeVisible()
    await expect(point(page, 'Left knee')).toContainText('hidden · cameras')
    await press('Control+z', 'Control+z')
    await expect(point(page, 'Left knee')).toHaveAttribute('data-state', 'open')
    await press('Control+Shift+z')
    await expect(point(page, 'Left knee')).toHaveAttribute('data-state', 'seen')

    // A box, and one of its corners, each taken back at once.
    await press('Shift+B')
    await dragPixel(picture(page, 3), truth(3), [100, 200], [400, 700])
    await dragPixel(picture(page, 3), truth(3), [400, 700], [450, 760])
    await press('Control+z')
    await expect(page.getByText('Undone: box changed')).toBeVisible()
    await press('Control+z')
    await expect(page.getByText('Undone: box drawn')).toBeVisible()
  })

  await engine.kill()
  const again = await openEngine(library)
  try {
    await page.goto(await again.windowUrl('/annotate'))
    await signIn(page)
    await expect(queue(page).getByRole('listitem')).toHaveCount(11)
    await expect(queue(page).locator('[data-state="done"]')).toHaveCount(7)
    await page.getByRole('tab', { name: 'Agreement' }).click()
    await expect(page.getByText(/No σ is measured here yet/)).toBeVisible()
    await page.getByRole('tab', { name: 'Versions and export' }).click()
    await page.getByRole('button', { name: 'Make a version' }).click()
    await expect(page.getByText('7 frames of 1 person: 7 labelled by one')).toBeVisible()
    await expect(page.getByText(/^Thin:/)).toBeVisible()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'COCO keypoints' }).click()
    const archive = readFileSync(await (await download).path(), 'utf8')
    const { set } = readCoco(archive.slice(archive.indexOf('{"info"'), archive.lastIndexOf('}\n') + 2), 'train')
    expect(archive).not.toContain('Sample')
    expect(set.pictures).toHaveLength(7)
    for (const { file, people, source } of set.pictures) {
      const { people: truth } = seenBy(Number(/cam(\d+)/.exec(file)![1]))
      const misses = (people[0]!.points as PersonLabel['points']).map((at, keypoint) => (isPlaced(at) ? Math.hypot(at.x - truth.keypoints[3 * (26 * source!.frame + keypoint)]!, at.y - truth.keypoints[3 * (26 * source!.frame + keypoint) + 1]!) : Infinity))
      expect(Math.max(...misses)).toBeLessThan(0.02)
    }
  } finally {
    await again.shutdown()
  }
})

/** Number of the camera and index of the frame that are looked at. */
async function here(page: Page): Promise<[number, number]> {
  const label = (await page.locator('[data-main="true"]').getAttribute('aria-label')) ?? ''
  return [Number(/\d+/.exec(label)![0]), Number(await page.getByRole('slider', { name: 'Frame of the film' }).inputValue())]
}

function seenBy(number: number) {
  const camera = trueCameras()[number - 1]!
  return { people: truePeople(camera.name, camera), widthPx: camera.widthPx, heightPx: camera.heightPx }
}
