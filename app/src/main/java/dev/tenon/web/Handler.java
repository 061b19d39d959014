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
}
