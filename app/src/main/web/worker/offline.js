// Shows our own page where the network is away and a whole page is asked for. It keeps that page
// and what it is dressed in, and nothing else: no page of a person's is ever stored.
const PAGE = "/offline"
// One for each version of this file, whose address holds its hash.
const KEPT = `offline ${self.location.pathname}`

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())))
self.addEventListener("activate", (event) => event.waitUntil(forget().then(() => self.clients.claim())))

self.addEventListener("fetch", (event) => {
  const { request } = event
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  } else if (new URL(request.url).pathname.startsWith("/assets/")) {
    event.respondWith(fetch(request).catch(() => caches.match(request)))
  }
})

async function keep() {
  const cache = await caches.open(KEPT)
  const page = await fetch(PAGE, { credentials: "omit", headers: { Accept: "text/html" } })
  if (!page.ok) {
    throw new Error(`${PAGE} answered ${page.status}`)
  }
  const text = await page.clone().text()
  const dress = [...text.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(([, address]) => address)
  await cache.put(PAGE, page)
  await cache.addAll(new Set(dress))
}

async function forget() {
  for (const name of await caches.keys()) {
    if (name !== KEPT) {
      await caches.delete(name)
    }
  }
}
