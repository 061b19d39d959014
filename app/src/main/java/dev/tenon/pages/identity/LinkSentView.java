package dev.tenon.pages.identity;

import dev.tenon.web.pages.View;

/**
 * What becomes of a forgotten password: the same whether there is an account.
 *
 * @param isMailed whether this installation sends letters
 */
public record LinkSentView(boolean isMailed) implements View {}
