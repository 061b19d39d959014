package dev.tenon.web;

/**
 * Shows a page's form once more when its request is refused: with what was typed, and what is wrong
 * with it beside the field.
 */
@FunctionalInterface
public interface Again {
  /** The request has no content where that is what was refused. */
  Reply<Void> answer(Request<?> request, Failure failure);
}
