import { useEffect, useState } from 'react'

/** The time in microseconds, renewed every second while `running`. */
export function useNowUs(running: boolean): number {
  const [now, setNow] = useState(() => Date.now() * 1000)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now() * 1000), 1_000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
