import '#web/live/one-language.ts'
import '#web/live/strict-zod.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CONTRACT } from '#server/http/contract-version.ts'
import { onlyKeyOf } from '#web/device/key-here.ts'
import { Problem } from '#web/live/api.ts'
import { takeCarried } from '#web/live/carry.ts'
import { meQuery } from '#web/live/me.ts'
import { queries } from '#web/live/query.ts'
import { send } from '#web/live/send.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { router } from '#web/router.tsx'
import { tellTimeIn } from '#web/ui/dates.ts'
import { PageError } from '#web/ui/error-state.tsx'
import '#web/ui/fonts.css'
import '#web/ui/theme.css'

/** Finds out who is here before anything is drawn; nobody goes to the sign-in page, with the way back. */
async function start(): Promise<void> {
  const element = document.getElementById('app')
  if (!element) return
  const root = createRoot(element)
  try {
    const me = await queries.fetchQuery(meQuery)
    if (me.room?.page === 'checkIn') return location.replace('/check-in')
    if (me.mustEnrol) return location.replace(`/second-factor?next=${encodeURIComponent(location.pathname)}`)
    tellTimeIn((me.practices[0] ?? me.supports[0])?.zone)
    const carried = takeCarried()
    if (carried) typedTexts.put(carried.texts)
    typedTexts.onlyOf(me.person)
    if (!me.room) void onlyKeyOf(me.person)
    if (carried?.unsent) void send({ ...carried.unsent, contract: CONTRACT })
  } catch (error) {
    if (error instanceof Problem && error.kind === 'signedOut') {
      const next = location.pathname + location.search
      location.replace(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`)
      return
    }
    root.render(<PageError error={error} reset={() => location.reload()} />)
    return
  }
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

await start()
