// The id of whoever is signed in, in their organization; empty outside of all.
export function personId() {
  return document.querySelector("meta[name=person]")?.content ?? ""
}
