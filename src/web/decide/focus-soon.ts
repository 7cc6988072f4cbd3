/** Puts the focus where one goes on, once what was just done stands on the page: nobody who works by keyboard is left nowhere. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.getElementById(id)
      place?.focus({ preventScroll: true })
      place?.scrollIntoView({ block: 'nearest' })
    }),
  )
}
