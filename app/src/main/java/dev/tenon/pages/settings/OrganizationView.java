package dev.tenon.pages.settings;

import dev.tenon.organizations.Limits;
import dev.tenon.organizations.Organization;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/** An organization's settings, its tier and what is used of it. */
public record OrganizationView(Organization organization, Limits limits, Form form)
    implements View {}
