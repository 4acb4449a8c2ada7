import { Button } from '@mantine/core'
import { useStore } from '../../../store.ts'
import { Mark } from '../../../ui/mark.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { forgetProblems, pickReferences, referenceImport } from './import-reference.ts'

/** What becomes of files that were chosen or dropped. */
export function ImportNote() {
  const { isReading, problems } = useStore(referenceImport)
  if (isReading)
    return (
      <p role="status">
        <Mark icon="working" tone="busy" word="The file is read and checked" />
      </p>
    )
  return problems.map((problem, at) => (
    <ProblemNote key={`${problem.message}-${at}`} problem={problem}>
      {at === problems.length - 1 && (
        <>
          <Button variant="default" size="compact-sm" onClick={pickReferences}>
            Choose another
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={forgetProblems}>
            Dismiss
          </Button>
        </>
      )}
    </ProblemNote>
  ))
}
