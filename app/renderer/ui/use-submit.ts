import { useRef, useState, type FormEvent } from 'react'
import type { Problem } from '../../core/problem.ts'
import { toProblem } from '../engine/problem.ts'

/** Within which a second press is still the same one. A dialog that closes can be pressed for as long as it fades. */
const DOUBLE_CLICK_MS = 500

/** What a person asks for is done once, however often they press while it is being done; why it could not be is told beside it. */
export function useAsked<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>) {
  const isUnderWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const ask = async (...args: Args) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setBusy(true)
    setProblem(null)
    try {
      await work(...args)
      setTimeout(() => (isUnderWay.current = false), DOUBLE_CLICK_MS)
    } catch (thrown) {
      setProblem(toProblem(thrown))
      isUnderWay.current = false
    }
    setBusy(false)
  }
  return { ask, isBusy, problem }
}

/** The same of a form. */
export function useSubmit(work: () => Promise<unknown>) {
  const { ask, ...state } = useAsked(work)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void ask()
  }
  return { submit, ...state }
}
