import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { PAGES, type PageEntry } from '#web/pages.ts'
import { NotHere, Shell } from '#web/shell/shell.tsx'
import { PageError } from '#web/ui/error-state.tsx'
import { Loading } from '#web/ui/loading.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere })

const entries: [string, PageEntry][] = Object.entries(PAGES)

/** The addresses of `pages.ts`, each loaded when it is gone to. */
export const router = createRouter({
  routeTree: root.addChildren(
    entries.map(([path, { load, title }]) =>
      createRoute({
        getParentRoute: () => root,
        path,
        component: lazyRouteComponent(load, 'Screen'),
        staticData: { title },
      }),
    ),
  ),
  defaultErrorComponent: PageError,
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

// Where one had scrolled to is remembered while the page is open; the library would also leave it on the device.
addEventListener('pagehide', () => {
  for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith('tsr-'))) sessionStorage.removeItem(key)
})

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly title?: () => string
  }
}
