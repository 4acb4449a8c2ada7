import type { CDPSession, Locator, Page } from '@playwright/test'
import { places } from '../../app/contract/system/places.ts'
import { codeIn, magentaPart, type Coded, type Part, type Pixels } from '../fixtures/bar-code.ts'
import { mirroredClaim } from '../fixtures/mirrored-claims.ts'
import { pixelsOfPng } from '../fixtures/png.ts'
import { expect } from '../fixtures/patient-expect.ts'

/** What a panel claims. */
interface Claim {
  number: number
  state: string
  /** `data-frame`: the index it says it shows. */
  frame: number | null
  text: string
  box: Part
}

/** What is really on the screen in a panel's place. */
interface Picture {
  code: Coded | null
  /** Width ÷ height. */
  aspect: number | null
}

export type Sight = Claim & Picture

const ENDS_OF_WAITING = ['frame', 'before', 'after', 'problem']

/** The Analyse workspace as a person meets it. */
export class AnalysePage {
  readonly page: Page
  readonly panels: Locator
  readonly playhead: Locator
  private protocol: CDPSession | undefined

  constructor(page: Page) {
    this.page = page
    this.panels = page.getByRole('group', { name: /^Camera \d / })
    this.playhead = page.getByRole('slider', { name: 'Playhead' })
  }

  async open(sessionId: string, cameras: number): Promise<void> {
    await this.goTo(sessionId)
    await expect(this.panels).toHaveCount(cameras)
    await this.settled()
  }

  async goTo(sessionId: string): Promise<void> {
    await this.page.goto(new URL(places.analyse(sessionId), this.page.url()).href)
  }

  panel(number: number): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^Camera ${number} `) })
  }

  /** The panels are there, and no picture is on its way. */
  async settled(): Promise<void> {
    const haveSettled = (ends: readonly string[]) => {
      const panels = [...document.querySelectorAll<HTMLElement>('[role=group][aria-label^="Camera "]')]
      return panels.length > 0 && panels.every(({ dataset }) => ends.includes(dataset['state'] ?? ''))
    }
    await this.page.waitForFunction(haveSettled, ENDS_OF_WAITING, { timeout: 10_000 })
  }

  /** All panels at rest, read off one picture of the screen. */
  async look(): Promise<Sight[]> {
    await this.settled()
    const claims = await this.claims()
    const screen = await this.screen()
    expect(await this.claims(), 'nothing moves at rest').toEqual(claims)
    return claims.map((claim) => ({ ...claim, ...pictureIn(screen, claim.box) }))
  }

  /** In half the time of Playwright’s own, which packs as small as it can and waits for fonts. */
  private async screen(): Promise<Pixels> {
    this.protocol ??= await this.page.context().newCDPSession(this.page)
    const { data } = await this.protocol.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    return pixelsOfPng(Buffer.from(data, 'base64'))
  }

  /** All panels in motion; their claims have to be mirrored. */
  async glance(): Promise<({ number: number; frame: number | null } & Picture)[]> {
    const claims = await this.claims()
    const screen = await this.screen()
    return claims.map(({ number, box }) => ({ number, frame: mirroredClaim(screen, number), ...pictureIn(screen, box) }))
  }

  /** To a place of the timeline, 0 to 1. */
  async jump(share: number): Promise<void> {
    const { width, height } = (await this.playhead.boundingBox())!
    await this.playhead.click({ position: { x: share * (width - 1), y: height / 2 } })
  }

  /** Milliseconds of session time. */
  async playheadMs(): Promise<number> {
    return Number(await this.playhead.getAttribute('aria-valuenow'))
  }

  private claims(): Promise<Claim[]> {
    return this.panels.evaluateAll((panels) =>
      (panels as HTMLElement[]).map((panel) => {
        const { left, top, width, height } = panel.getBoundingClientRect()
        return {
          number: Number(panel.getAttribute('aria-label')?.split(' ')[1]),
          state: panel.dataset['state'] ?? '',
          frame: panel.dataset['frame'] === undefined ? null : Number(panel.dataset['frame']),
          text: panel.innerText,
          box: { left, top, width, height },
        }
      }),
    )
  }
}

function pictureIn(screen: Pixels, box: Part): Picture {
  const panel = cropped(screen, box)
  const picture = magentaPart(panel)
  return { code: picture && codeIn(panel, picture), aspect: picture && picture.width / picture.height }
}

function cropped({ data, width }: Pixels, box: Part): Pixels {
  const [left, top, wide, high] = [box.left, box.top, box.width, box.height].map(Math.round) as [number, number, number, number]
  const rows = Array.from({ length: high }, (_, row) => data.subarray(((top + row) * width + left) * 4, ((top + row) * width + left + wide) * 4))
  return { data: Buffer.concat(rows), width: wide, height: high }
}
