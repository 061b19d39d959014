package dev.tenon.pages.account;

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
import org.jspecify.annotations.Nullable;

/** One's own profile as a page. */
public final class ProfilePages {
  private final Screen screen;
  private final Users users;

  public ProfilePages(Screen screen, Users users) {
    this.screen = screen;
    this.users = users;
  }

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, null));
  }

  public Reply<Void> update(Request<Users.Patch> request) {
    users.update(
        request.tenant(),
        request.member(),
        request.member().userId(),
        request.query("version", Integer.class).orElseThrow(Failure::unconditional),
        request.body());
    return Screen.go("/o/" + request.text("organization") + "/account", Flash.of("flash.saved"));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  private ProfileView view(Request<?> request, @Nullable Form form) {
    User user = users.find(request.tenant(), request.member().userId());
    return new ProfileView(user, form == null ? values(user) : form);
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
