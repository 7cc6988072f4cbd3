/** Puts the focus where a field of a file is typed, or as near to it as there is a field; opens what it is folded into. */
export function goToField(within: HTMLElement, path: string): void {
  for (let at = path; at !== ''; at = upFrom(at)) {
    const found = within.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)
    const inside = found ?? within.querySelector<HTMLElement>(`[data-at^="${CSS.escape(at)}."]`)
    if (!inside) continue
    for (let fold = inside.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    const control = inside.matches('[tabindex]') ? inside : inside.querySelector<HTMLElement>('textarea, input, select')
    ;(control ?? inside.querySelector<HTMLElement>('summary'))?.focus()
    return
  }
}

/** `options[0].hard[1].text` → `options[0].hard[1]` → `options[0].hard` → … → nothing. */
const upFrom = (path: string): string => path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')
