import { personId } from "tenon/lib/person"

// What was typed and not taken yet, in this tab alone: each person's own, and gone when they sign out.
const DRAFTS = "draft:"

function place(key) {
  return `${DRAFTS}${personId()}:${key}`
}

/** @returns { version, fields, newer, isTaken } as it was kept, or null */
export function keptDraft(key) {
  return JSON.parse(sessionStorage.getItem(place(key)))
}

export function keepDraft(key, draft) {
  sessionStorage.setItem(place(key), JSON.stringify(draft))
}

export function forgetDraft(key) {
  sessionStorage.removeItem(place(key))
}

//   <form data-signs-out>
export function forgetDraftsAtSignOut() {
  document.addEventListener("turbo:submit-end", ({ target, detail }) => {
    if (target.matches("[data-signs-out]") && detail.success) {
      Object.keys(sessionStorage)
        .filter((name) => name.startsWith(DRAFTS))
        .forEach((name) => sessionStorage.removeItem(name))
    }
  })
}
