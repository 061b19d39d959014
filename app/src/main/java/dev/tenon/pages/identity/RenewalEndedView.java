package dev.tenon.pages.identity;

import dev.tenon.web.pages.View;

/** A link to set a password anew that is of no use: which of the reasons it is, isn't told. */
public record RenewalEndedView() implements View {}
