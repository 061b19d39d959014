package dev.tenon.web.pages;

/**
 * An answer that is no page.
 *
 * @param words that say what to do
 * @param requestId what to look for in the log
 */
public record ErrorView(int status, Wording words, String requestId) implements View {}
