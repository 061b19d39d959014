// Which version of a record a form is about: its field says so, or its address.
const VERSION = "version"

/** @returns the version as it is written there; null where the form is about none */
export function versionOf(form) {
  return form.elements.namedItem(VERSION)?.value ?? address(form).searchParams.get(VERSION)
}

export function writeVersion(form, version) {
  const field = form.elements.namedItem(VERSION)
  if (field) {
    field.value = version
  } else if (version !== null) {
    const url = address(form)
    url.searchParams.set(VERSION, version)
    form.setAttribute("action", url.pathname + url.search)
  }
}

function address(form) {
  return new URL(form.getAttribute("action"), location.href)
}
