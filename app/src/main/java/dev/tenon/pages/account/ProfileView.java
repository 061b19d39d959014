package dev.tenon.pages.account;

import dev.tenon.users.User;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/** Who somebody is in an organization, as they say themselves. */
public record ProfileView(User user, Form form) implements View {}
