package dev.tenon.pages.account;

import dev.tenon.identity.tokens.NewApiToken;
import dev.tenon.web.pages.View;

/** A token just made, whose secret is shown this once. */
public record TokenSecretView(NewApiToken made) implements View {}
