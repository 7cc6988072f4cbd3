/**
 * The service worker, only where someone chose to keep things on this device. It keeps the check-in page and the files it is made
 * of, and nothing anybody said. A page that cannot be had for lack of network becomes the check-in page.
 */
export {}

type Worker = EventTarget & {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
}
type Lasting = Event & { readonly waitUntil: (done: Promise<unknown>) => void }
type Asking = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }

const worker = self as unknown as Worker
/** Written in by the build, so that this text changes whenever the page does. */
const FILES = '__KEPT_FILES__'.split(' ')
const PAGE = '/check-in'
const NAME = `check-in ${FILES.join(' ')}`

worker.addEventListener('install', (event) => {
  const kept = caches.open(NAME).then((cache) => cache.addAll([PAGE, ...FILES]))
  ;(event as Lasting).waitUntil(kept.then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  const tidied = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
  ;(event as Lasting).waitUntil(tidied.then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asking
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') respondWith.call(event, withoutNetwork(request))
  else if (FILES.includes(pathname)) respondWith.call(event, kept(request))
})

/** The network first; the page kept here only when there is none. */
async function withoutNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    const page = await caches.match(PAGE)
    return page ?? Response.error()
  }
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
