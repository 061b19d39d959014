package dev.tenon.pages.account;

import dev.tenon.identity.sessions.OpenSession;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param form for a new password
 */
public record SessionsView(List<OpenSession> sessions, Form form) implements View {}
