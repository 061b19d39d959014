package dev.tenon.pages.account;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import org.jspecify.annotations.Nullable;

/**
 * API tokens, and the form for one more.
 *
 * @param made the one just made; null mostly
 */
public record TokensView(TokenListView list, Form form, @Nullable TokenSecretView made)
    implements View {}
