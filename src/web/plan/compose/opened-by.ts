type Opener = { readonly place: Element; readonly words: string; readonly nth: number }

let last: Opener | null = null

const PLACES = 'dialog, [role=region], [id^="line-"], section'
const wordsOf = (button: Element): string => button.textContent.trim()
const namesakes = (place: Element, words: string): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>('button')].filter((one) => wordsOf(one) === words)

// Whatever opens a composer goes away while one writes, so it is remembered by its words and its place when it is pressed.
document.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    const place = button?.closest(PLACES)
    if (!button || !place || button.closest('form')) return
    const words = wordsOf(button)
    last = { place, words, nth: namesakes(place, words).indexOf(button) }
  },
  { capture: true },
)

/** What was pressed last outside any form: the button that opened the composer which is now beginning. */
export const lastPressed = (): Opener | null => last

/** The same button when it is there again. */
export function pressedAgain(opener: Opener | null): HTMLElement | undefined {
  if (!opener?.place.isConnected) return undefined
  const found = namesakes(opener.place, opener.words)
  return found[opener.nth] ?? found[0]
}
