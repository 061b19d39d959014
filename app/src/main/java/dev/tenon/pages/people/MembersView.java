package dev.tenon.pages.people;

import dev.tenon.users.User;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.UUID;

/**
 * The people of an organization.
 *
 * @param filter what the list was narrowed by
 * @param manages whether the reader may change who is in and as what
 * @param refused what was refused and why; blank mostly
 */
public record MembersView(
    Page<User> people,
    String filter,
    UUID reader,
    boolean manages,
    InvitationsView invitations,
    Form refused)
    implements View {}
