import { readFileSync } from 'node:fs'

/** Of Linux, whatever the machine. */
const TICKS_PER_SECOND = 100
/** Behind the program's name, which may hold spaces (proc_pid_stat(5)). */
const [USER, SYSTEM] = [11, 12]

/** Seconds that a process and its threads have been at work so far: what others do on the same machine hardly changes it. NaN where the system does not tell. */
export function processorS(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_PER_SECOND
  } catch {
    return NaN
  }
}
