package dev.tenon.pages.identity;

import dev.tenon.web.pages.View;

/** The organizations to choose from. */
public record OrganizationsView() implements View {}
