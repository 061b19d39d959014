// A form's fields: what stands in them, and whether that is other than they came with.

export function isTicked(field) {
  return field.type === "checkbox" || field.type === "radio"
}

export function isChanged(field) {
  if (isTicked(field)) {
    return field.checked !== field.defaultChecked
  }
  return field.value !== original(field)
}

/** What a field came with. */
export function original(field) {
  if (!(field instanceof HTMLSelectElement)) {
    return field.defaultValue
  }
  const options = [...field.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value
}

/**
 * Puts back what was kept of a field.
 *
 * @param kept [name, type, value, checked]
 * @returns the field, where it is among these
 */
export function put(fields, [name, type, value, checked]) {
  const field = fields.find(
    (one) => one.name === name && one.type === type && (!isTicked(one) || one.value === value),
  )
  if (field && isTicked(field)) {
    field.checked = checked
  } else if (field && field.value !== value) {
    field.value = value
  }
  return field
}
