const NAME = 'waymark-device'

/** The name under which this device is known to the server, once someone has chosen to keep things on it. Says nothing of anybody. */
export function deviceMark(): string | null {
  try {
    return localStorage.getItem(NAME)
  } catch {
    return null
  }
}

/** The same; it is made when there is none. */
export function makeDeviceMark(): string {
  const known = deviceMark()
  if (known) return known
  const made = crypto.randomUUID()
  localStorage.setItem(NAME, made)
  return made
}

export function removeDeviceMark(): void {
  localStorage.removeItem(NAME)
}
