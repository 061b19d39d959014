// Installs what shows our own page while the network is away (worker/offline.js). Browsers allow it
// over HTTPS and on the machine itself; elsewhere their own page is shown.
export function keepOfflinePage() {
  const worker = document.querySelector("meta[name=offline-worker]")
  if (worker && navigator.serviceWorker) {
    addEventListener("load", () => navigator.serviceWorker.register(worker.content, { scope: "/" }).catch(() => {}))
  }
}
