package dev.tenon.pages.account;

import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.users.User;
import dev.tenon.users.Users;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.Map;
import java.util.Objects;

/** One's own profile as a page. */
public final class ProfilePages {
  private final Screen screen;
  private final Conflicts conflicts;
  private final Users users;

  public ProfilePages(Screen screen, Conflicts conflicts, Users users) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.users = users;
  }

  public Reply<Void> show(Request<Void> request) {
    User user = user(request);
    return screen.show(request, new ProfileView(user, values(user)));
  }

  public Reply<Void> update(Request<Users.Patch> request) {
    users.update(
        request.tenant(),
        request.member(),
        request.member().userId(),
        request.query("version", Integer.class).orElseThrow(Failure::unconditional),
        request.body());
    return Screen.go(address(request), Flash.of("flash.saved"));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    User user = user(request);
    Form form =
        conflicts.again(
            request,
            failure,
            new Conflicts.Now("users", user.id(), user.version(), address(request)));
    return screen.show(request, form.status(), new ProfileView(user, form));
  }

  private User user(Request<?> request) {
    return users.find(request.tenant(), request.member().userId());
  }

  private static String address(Request<?> request) {
    return "/o/" + request.text("organization") + "/account";
  }

  private static Form values(User user) {
    return Form.of(
        Map.of(
            "display_name",
            user.displayName(),
            "time_zone",
            Objects.requireNonNullElse(user.timeZone(), ""),
            "locale",
            Objects.requireNonNullElse(user.locale(), "")));
  }
}
