package dev.tenon.pages.identity;

import dev.tenon.identity.SessionCookies;
import dev.tenon.identity.passwords.ForgottenPasswords;
import dev.tenon.identity.passwords.PasswordApi;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;

/** Forgotten passwords as pages. */
public final class PasswordPages {
  private final Screen screen;
  private final ForgottenPasswords forgotten;
  private final SessionCookies cookies;

  public PasswordPages(Screen screen, ForgottenPasswords forgotten, SessionCookies cookies) {
    this.screen = screen;
    this.forgotten = forgotten;
    this.cookies = cookies;
  }

  public Reply<Void> forgotten(Request<Void> request) {
    return screen.show(request, new ForgottenView(Form.blank()));
  }

  public Reply<Void> forget(Request<PasswordApi.Forgotten> request) {
    forgotten.forget(
        request.context(), request.body().email(), request.client(), request.requestId());
    return Reply.go("/password-resets/sent");
  }

  public Reply<Void> sent(Request<Void> request) {
    return screen.show(request, new LinkSentView(forgotten.areMailed()));
  }

  public Reply<Void> forgetAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new ForgottenView(form));
  }

  public Reply<Void> renewal(Request<Void> request) {
    return isOpen(request)
        ? screen.show(request, new RenewalView(Form.blank(), place(request)))
        : ended(request);
  }

  private boolean isOpen(Request<?> request) {
    return forgotten.isOpen(request.context(), request.text("token"));
  }

  private Reply<Void> ended(Request<?> request) {
    return screen.show(request, Failure.Kind.NOT_FOUND.status(), new RenewalEndedView());
  }

  public Reply<Void> renew(Request<PasswordApi.Renewal> request) {
    if (!isOpen(request)) {
      return ended(request);
    }
    forgotten.renew(
        request.requestId(), request.text("token"), request.body().newPassword(), request.client());
    return Screen.go("/sign-in", Flash.of("flash.password_renewed"), cookies.clear());
  }

  public Reply<Void> renewAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new RenewalView(form, place(request)));
  }

  private static ReturnPath place(Request<?> request) {
    return ReturnPath.of(request.browser().place()).orElse(ReturnPath.START);
  }
}
