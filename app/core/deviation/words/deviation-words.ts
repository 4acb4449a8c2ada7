/** What a language has to say of a deviation: `english.ts` says how, and each other file beside it has the same parts. */
import type { DriftTold, Finding, ReferenceWords, Told } from './english.ts'
import type { Side } from '../../body/joints.ts'
import type { Verdict } from '../deviation.ts'

export interface DeviationWords {
  title(finding: Finding): string
  /** The same for whoever knows no words of a lab, and than when or whom. */
  plain(finding: Finding & { reference: ReferenceWords }): string
  sentence(told: Told): string
  care(doubts: readonly string[]): string
  drift(told: DriftTold): string
  doubts: {
    fewStrides(count: number, side?: Side): string
    fewSessions(count: number): string
    oneAgainstOne(): string
    fewCameras(least: number): string
    reprojection(pixels: number): string
    interpolated(share: number): string
    events(seconds: number): string
    fewShow(showing: number, of: number): string
    mayBeChance(): string
    mayBeNothing(interval: readonly [number, number]): string
    flips(weaker: readonly { what: string; verdict: Verdict }[], of: number): string[]
    untried(): string
  }
}
