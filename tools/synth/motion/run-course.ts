import { GRAVITY_MPS2 } from '../gravity.ts'
import type { StandingLegs } from './gait-body.ts'
import { between } from './smooth.ts'
import { intervalOf } from './spline.ts'

/** How high the mid-hip goes in running: a parabola from foot off to the next strike, and the floor's push between. */
export function runCourse({ contacts, heightOver }: StandingLegs): (timeS: number) => number {
  const strikes = contacts.map(({ strikeS }) => strikeS)
  const ends = contacts.map((contact) => ({ strikeM: heightOver(contact, contact.strikeS), offM: heightOver(contact, contact.offS) }))
  const flights = contacts.map(({ offS }, index) => {
    const [from, to] = [ends[index]!.offM, ends[index + 1]?.strikeM ?? ends[index]!.offM]
    const durationS = (strikes[index + 1] ?? offS + 0.1) - offS
    const upMps = (to - from) / durationS + (GRAVITY_MPS2 * durationS) / 2
    return { upMps, downMps: upMps - GRAVITY_MPS2 * durationS, heightAt: (s: number) => from + s * (upMps - (GRAVITY_MPS2 * s) / 2) }
  })
  const pushes = contacts.map(({ strikeS, offS }, index) => {
    const landing = { value: ends[index]!.strikeM, speed: flights[index - 1]?.downMps ?? -flights[index]!.upMps, acceleration: -GRAVITY_MPS2 }
    return between(landing, { value: ends[index]!.offM, speed: flights[index]!.upMps, acceleration: -GRAVITY_MPS2 }, strikeS, offS)
  })
  return (timeS) => {
    const index = intervalOf(strikes, timeS)
    const { offS } = contacts[index]!
    return timeS < offS ? pushes[index]!(timeS) : flights[index]!.heightAt(timeS - offS)
  }
}
