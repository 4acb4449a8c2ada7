import type { PointerEvent } from 'react'

/** After a choice by the pointer: the keys are those of the whole workspace again. The click that gives the focus comes after this. */
export function leaveFocus({ currentTarget }: PointerEvent<HTMLElement>): void {
  setTimeout(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && currentTarget.contains(activeElement)) activeElement.blur()
  })
}
