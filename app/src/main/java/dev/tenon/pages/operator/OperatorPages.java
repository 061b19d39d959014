package dev.tenon.pages.operator;

import dev.tenon.db.Visitor;
import dev.tenon.identity.sessions.SessionApi;
import dev.tenon.operator.InstallationState;
import dev.tenon.operator.Operators;
import dev.tenon.operator.OrganizationSize;
import dev.tenon.operator.Schemas;
import dev.tenon.operator.Standing;
import dev.tenon.operator.Totals;
import dev.tenon.schema.audit.score.Score;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.View;
import dev.tenon.web.shape.Length;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The operator's pages. To whoever is none they are not there; an operator gives their password
 * before any of them shows something.
 */
public final class OperatorPages {
  private static final String FIRST = "/operator";
  private static final int ORGANIZATIONS = 50;

  private final Screen screen;
  private final Operators operators;
  private final InstallationState state;
  private final Schemas schemas;

  public OperatorPages(
      Screen screen, Operators operators, InstallationState state, Schemas schemas) {
    this.screen = screen;
    this.operators = operators;
    this.state = state;
    this.schemas = schemas;
  }

  /** The operator's password. */
  public record Key(@Length(min = 1, max = 200) String password) {
    /** Without it. */
    @Override
    public String toString() {
      return "Key[…]";
    }
  }

  public Reply<Void> organizations(Request<Void> request) {
    return shown(
        request,
        account -> {
          int page = request.query("page", Integer.class).orElse(1);
          List<OrganizationSize> found =
              operators.organizations(
                  account, request.client(), ORGANIZATIONS + 1, (page - 1) * ORGANIZATIONS);
          boolean isLast = found.size() <= ORGANIZATIONS;
          return new InstallationView(
              found.stream().limit(ORGANIZATIONS).toList(),
              isLast ? null : FIRST + "?page=" + (page + 1),
              isLast && page == 1 ? Totals.of(found) : state.totals(account),
              operators.list(account, request.client()));
        });
  }

  public Reply<Void> work(Request<Void> request) {
    return shown(request, account -> new WorkView(state.work(account)));
  }

  public Reply<Void> database(Request<Void> request) {
    return shown(
        request, account -> new DatabaseView(state.database(account), state.tables(account)));
  }

  public Reply<Void> schema(Request<Void> request) {
    return shown(
        request,
        _ -> {
          Schemas.Seen seen = schemas.seen();
          return new SchemaView(seen, Score.of(seen.verdict()));
        });
  }

  public Reply<Void> lookAgain(Request<Void> request) {
    return operating(
        request,
        () -> {
          schemas.look();
          return Reply.go(FIRST + "/schema");
        });
  }

  /** The diagram: a document of its own, whose inline parts are allowed one by one. */
  public Reply<Void> diagram(Request<Void> request) {
    return operating(
        request,
        () -> {
          String page = schemas.seen().diagram();
          return new Reply.Shown<>(
              200,
              "text/html; charset=utf-8",
              page.getBytes(StandardCharsets.UTF_8),
              Map.of("Content-Security-Policy", InlineParts.policy(page)));
        });
  }

  public Reply<Void> unlock(Request<Key> request) {
    operators.begin(SessionApi.account(request), request.body().password(), request.client());
    return Reply.go(FIRST);
  }

  public Reply<Void> unlockAgain(Request<?> request, Failure failure) {
    if (standing(request) instanceof Standing.Stranger) {
      throw Operators.hidden();
    }
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), new UnlockView(form));
  }

  public Reply<Void> lock(Request<Void> request) {
    return operating(
        request,
        () -> {
          operators.end(SessionApi.account(request), request.client());
          return Reply.go("/");
        });
  }

  private Reply<Void> shown(Request<Void> request, Function<Visitor, View> view) {
    return operating(request, () -> screen.show(request, view.apply(SessionApi.account(request))));
  }

  private Reply<Void> operating(Request<Void> request, Supplier<Reply<Void>> reply) {
    return switch (standing(request)) {
      case Standing.Stranger _ -> throw Operators.hidden();
      case Standing.Locked _ -> screen.show(request, new UnlockView(Form.blank()));
      case Standing.Operating _ -> reply.get();
    };
  }

  private Standing standing(Request<?> request) {
    return operators.standing(SessionApi.account(request), request.client());
  }
}
