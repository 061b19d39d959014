package dev.tenon.web;

/**
 * Answers a route's requests.
 *
 * @param <B> the body taken
 * @param <A> the body answered
 */
@FunctionalInterface
public interface Handler<B, A> {
  Reply<A> answer(Request<B> request);

  /**
   * Shows a page's form once more when its request is refused: with what was typed, and what is
   * wrong with it beside the field.
   */
  @FunctionalInterface
  interface Again {
    /** The request has no content where that is what was refused. */
    Reply<Void> answer(Request<?> request, Failure failure);
  }
}
