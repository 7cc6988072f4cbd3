import { useEffect, useState } from 'react'

const SETTLED_MS = 200

/** The text once no key has been pressed for a moment. Emptying it counts at once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
