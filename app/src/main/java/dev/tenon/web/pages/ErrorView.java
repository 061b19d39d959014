package dev.tenon.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is no page.
 *
 * @param words that say what to do
 * @param requestId what to look for in the log
 * @param again the address to ask for once more, where that may do; null elsewhere
 * @param back the page that one came from; null where that isn't known
 */
public record ErrorView(
    int status, Wording words, String requestId, @Nullable String again, @Nullable String back)
    implements View {}
