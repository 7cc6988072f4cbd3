import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Me } from '#server/http/contract.ts'
import { capacitiesIn } from '#web/live/me.ts'

/** ⌘K, Ctrl+K: to the search for a client, from anywhere; for those who have one. A sheet that is open keeps its keys. */
export function useFindKey(me: Me): void {
  const navigate = useNavigate()
  const finds =
    me.room === null &&
    capacitiesIn(me.practices[0] ?? null).some((one) => ['therapist', 'supervisor', 'assistant'].includes(one))
  useEffect(() => {
    if (!finds) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      const input = document.querySelector<HTMLInputElement>('search input')
      if (input) {
        input.focus()
        input.select()
      } else void navigate({ to: '/', hash: 'find' })
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [finds, navigate])
}
