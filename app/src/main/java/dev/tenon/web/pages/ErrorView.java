package dev.tenon.web.pages;

/**
 * An answer that is no page.
 *
 * @param detail a sentence that says what to do
 * @param requestId what to look for in the log
 */
public record ErrorView(int status, String code, String title, String detail, String requestId)
    implements View {}
