package dev.tenon.pages.people;

import dev.tenon.identity.invitations.InvitationLetters;
import dev.tenon.identity.invitations.Invitations;
import dev.tenon.identity.invitations.SentInvitation;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.users.User;
import dev.tenon.users.Users;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Role;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members and invitations as pages. */
public final class MemberPages {
  private static final Asked EVERYBODY = new Asked(50, null, "account:true active:true", "", true);

  private final Screen screen;
  private final Conflicts conflicts;
  private final Users users;
  private final Lists lists;
  private final Invitations invitations;
  private final InvitationLetters letters;

  public MemberPages(
      Screen screen,
      Conflicts conflicts,
      Users users,
      Lists lists,
      Invitations invitations,
      InvitationLetters letters) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.users = users;
    this.lists = lists;
    this.invitations = invitations;
    this.letters = letters;
  }

  public Reply<Void> list(Request<Void> request) {
    Asked asked = Asked.of(request);
    String filter = asked.filter().isBlank() ? EVERYBODY.filter() : asked.filter();
    Asked whole = new Asked(asked.limit(), asked.after(), filter, asked.sort(), true);
    return screen.show(request, view(request, whole, Form.blank(), Form.blank(), null));
  }

  /** The list again, because something that was done from it was refused. */
  public Reply<Void> listAgain(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(
        request, refused.status(), view(request, EVERYBODY, refused, Form.blank(), null));
  }

  public Reply<Void> invite(Request<Invitations.Draft> request) {
    SentInvitation sent = letters.send(request.tenant(), request.body());
    InvitationsView shown = invitations(request, Form.blank(), sent);
    return request.browser().streams()
        ? screen.stream(request, Fragment.replace("invitations", shown))
        : screen.show(request, view(request, EVERYBODY, Form.blank(), Form.blank(), sent));
  }

  public Reply<Void> inviteAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, EVERYBODY, Form.blank(), form, null));
  }

  public Reply<Void> revoke(Request<Void> request) {
    invitations.revoke(request.tenant(), request.id("invitation"));
    return back(request, "flash.invitation_revoked");
  }

  public Reply<Void> update(Request<Users.Patch> request) {
    var changed =
        users.update(
            request.tenant(),
            request.member(),
            request.id("user"),
            request.query("version", Integer.class).orElseThrow(Failure::unconditional),
            request.body());
    return back(request, "flash.member_changed", changed.displayName());
  }

  /** The list again, and what others changed of the person meanwhile. */
  public Reply<Void> updateAgain(Request<?> request, Failure failure) {
    User user = users.find(request.tenant(), request.id("user"));
    Form refused =
        conflicts.again(
            request,
            failure,
            new Conflicts.Now("users", user.id(), user.version(), address(request)));
    return screen.show(
        request, refused.status(), view(request, EVERYBODY, refused, Form.blank(), null));
  }

  public Reply<Void> deactivate(Request<Void> request) {
    var left = users.deactivate(request.tenant(), request.id("user"));
    return back(request, "flash.member_deactivated", left.displayName());
  }

  public Reply<Void> reactivate(Request<Void> request) {
    var returned = users.reactivate(request.tenant(), request.id("user"));
    return back(request, "flash.member_reactivated", returned.displayName());
  }

  private static Reply<Void> back(Request<?> request, String message, String... values) {
    return Screen.go(address(request), Flash.of(message, values));
  }

  private static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/members";
  }

  private MembersView view(
      Request<?> request,
      Asked asked,
      Form refused,
      Form invitation,
      @Nullable SentInvitation sent) {
    return new MembersView(
        lists.page(request.tenant(), asked, Users.LISTED),
        asked.filter(),
        request.member().userId(),
        manages(request),
        invitations(request, invitation, sent),
        refused);
  }

  private InvitationsView invitations(
      Request<?> request, Form form, @Nullable SentInvitation sent) {
    return new InvitationsView(
        manages(request) ? invitations.open(request.tenant()) : List.of(), form, sent);
  }

  private static boolean manages(Request<?> request) {
    return request.member().role() == Role.ADMIN;
  }
}
