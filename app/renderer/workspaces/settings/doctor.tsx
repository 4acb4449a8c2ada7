import { useQuery } from '@tanstack/react-query'
import { toProblem } from '../../engine/problem.ts'
import { doctorQuery } from '../../engine/queries.ts'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './settings.module.css'

/** What was found on this machine, and what stands in for what was not. */
export function Doctor() {
  const { data: found, error } = useQuery(doctorQuery())
  const problem = error && toProblem(error)
  return (
    <section aria-label="This machine">
      <h3>This machine</h3>
      {problem && <ProblemNote problem={problem} />}
      <table className={css.table}>
        <thead>
          <tr className={css.quiet}>
            <th scope="col">Part</th>
            <th scope="col">Found</th>
            <th scope="col">Used instead, and what that costs</th>
          </tr>
        </thead>
        <tbody>
          {found?.map((part) => (
            <tr key={part.name}>
              <th scope="row">
                <Mark icon={part.ok ? 'ready' : 'warning'} tone={part.ok ? 'good' : 'watch'} word={part.name} />
              </th>
              <td>{part.found}</td>
              <td className={css.quiet}>{part.instead}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
