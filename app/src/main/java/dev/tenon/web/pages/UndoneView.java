package dev.tenon.web.pages;

/**
 * Says, beside what was sent, that it was not done and can be sent once more: nothing of the page
 * is touched.
 *
 * @param status 401 for somebody who must sign in first
 * @param words that say what to do
 */
public record UndoneView(int status, Wording words) implements View {}
